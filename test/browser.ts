import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {type Browser, type BrowserContext, chromium, type LaunchOptions, type Page} from 'playwright-core'
import {unpackChromium} from './packaged-chromium.js'

/** Where systems that playwright-core has no channel for keep an installed browser. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/microsoft-edge',
  '/usr/bin/brave-browser',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(process.env.LOCALAPPDATA ?? '', 'Chromium', 'Application', 'chrome.exe'),
]

/** A real browser without a window: an installed Chrome, Edge or Chromium, else the one packaged with the tests. */
export async function launchBrowser(): Promise<Browser> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const failures: string[] = []
  for (const options of await listCandidates()) {
    try {
      return await chromium.launch({args, timeout: 30_000, ...(await options())})
    } catch (error) {
      failures.push(String(error).split('\n').slice(0, 4).join(' '))
    }
  }
  throw new Error(`no browser could be started; install Chrome, Edge or Chromium:\n${failures.join('\n')}`)
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

async function listCandidates(): Promise<(() => Promise<LaunchOptions>)[]> {
  const candidates: (() => Promise<LaunchOptions>)[] = []
  for (const channel of ['chrome', 'msedge']) candidates.push(async () => ({channel}))
  for (const executablePath of INSTALLED.filter(existsSync)) candidates.push(async () => ({executablePath}))
  if (process.platform === 'linux' && process.arch === 'x64') {
    for (const libraries of [false, true]) {
      candidates.push(async () => {
        const {executablePath, env} = await unpackChromium({libraries})
        return {executablePath, env: {...process.env, ...env} as Record<string, string>}
      })
    }
  }
  return candidates
}
