import type {Browser, BrowserContext, LaunchOptions, Page} from 'playwright-core'
import {launchBrowser as launchInstalled} from '../reports/pdf/launch-browser.js'
import {unpackChromium} from './packaged-chromium.js'

/** A real browser without a window: an installed Chrome, Edge or Chromium, else the one packaged with the tests. */
export async function launchBrowser(): Promise<Browser> {
  return await launchInstalled({others: listPackaged()})
}

/** What pages did that a page of the site must not do. */
export interface Recorder {
  /** Requests to any host but this machine. */
  foreign: string[]
  /** Errors in the console, and exceptions that nobody caught. */
  errors: string[]
  /** Requests that failed, or were answered with an error. */
  failed: string[]
}

/** Watches every page of a context, from its first request on; requests to other hosts are noted and not let out. */
export async function recordPages(context: BrowserContext): Promise<Recorder> {
  const recorder: Recorder = {foreign: [], errors: [], failed: []}
  await context.route(
    (url) => /^(https?|wss?):$/.test(url.protocol) && url.hostname !== '127.0.0.1',
    async (route) => {
      recorder.foreign.push(route.request().url())
      await route.abort()
    },
  )
  context.on('page', (page) => recordPage(page, recorder))
  return recorder
}

function recordPage(page: Page, recorder: Recorder): void {
  page.on('console', (message) => {
    if (message.type() === 'error') recorder.errors.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => recorder.errors.push(`${page.url()}: ${error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 400) recorder.failed.push(`${response.status()} ${response.url()}`)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // A page that is left cancels what it was asking for.
    if (reason !== 'net::ERR_ABORTED') recorder.failed.push(`${reason} ${request.url()}`)
  })
}

function listPackaged(): (() => Promise<LaunchOptions>)[] {
  if (process.platform !== 'linux' || process.arch !== 'x64') return []
  return [false, true].map((libraries) => async () => {
    const {executablePath, env} = await unpackChromium({libraries})
    return {executablePath, env: {...process.env, ...env} as Record<string, string>}
  })
}
