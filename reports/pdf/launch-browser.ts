import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {type Browser, chromium, type LaunchOptions} from 'playwright-core'
import {NoBrowser} from '../no-browser.js'

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

export interface LaunchBrowserOptions {
  /** The only program that will do. */
  program?: string | undefined
  /** What is tried where no browser is installed. */
  others?: readonly (() => Promise<LaunchOptions>)[]
}

/** A browser without a window: an installed Chrome, Edge or Chromium; throws `NoBrowser` where none starts. */
export async function launchBrowser({program, others = []}: LaunchBrowserOptions = {}): Promise<Browser> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const programs = program === undefined ? INSTALLED.filter(existsSync) : [program]
  const candidates = [
    ...(program === undefined ? ['chrome', 'msedge'] : []).map((channel) => async () => ({channel})),
    ...programs.map((executablePath) => async () => ({executablePath})),
    ...others,
  ]
  const failures: string[] = []
  for (const toOptions of candidates) {
    try {
      return await chromium.launch({args, timeout: 30_000, ...(await toOptions())})
    } catch (error) {
      failures.push(String(error).split('\n').slice(0, 4).join(' '))
    }
  }
  throw new NoBrowser(program, failures)
}
