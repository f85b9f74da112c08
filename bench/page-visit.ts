import type {Browser, BrowserContext, CDPSession, Page} from 'playwright-core'

/** The slow-down of the processor under which the time to interactive is taken: a plain telephone beside this machine. */
const SLOW_DOWN = 4
/** How long a page has to be quiet, in milliseconds. */
const QUIET = 5_000
const LONGEST_WAIT = 120_000

/** What a page weighs and how it answers. Times in milliseconds. */
export interface PageVisit {
  /** What came over the wire, headers too, until the page was quiet. */
  bytes: number
  requests: number
  /** When its main content stood there, and when it could be used; both with the slow-down. */
  content: number
  interactive: number
  /** The long tasks of its load with the slow-down, and while it was scrolled and filtered without. */
  loadTasks: number[]
  useTasks: number[]
}

/** What `watchPage` leaves in the page. */
interface Watched {
  content: number
  tasks: {start: number; end: number}[]
}

/**
 * Loads a page twice in fresh contexts: with the slow-down, for its weight and time to interactive, and without, to scroll and filter it.
 *
 * Time to interactive is Lighthouse's: the end of the last long task (over 50 ms) before the first five seconds without one, with at
 * most two requests under way; no earlier than the main content, which `main` finds, and all else that
 * the page loads. Lighthouse takes the first paint of any content
 * there, which here is a page without its data.
 */
export async function visitPage(browser: Browser, url: string, main: string): Promise<PageVisit> {
  const loaded = await inContext(browser, main, async (page, session) => {
    let bytes = 0
    let requests = 0
    session.on('Network.requestWillBeSent', () => ++requests)
    session.on('Network.loadingFinished', ({encodedDataLength}) => {
      bytes += encodedDataLength
    })
    await session.send('Emulation.setCPUThrottlingRate', {rate: SLOW_DOWN})
    await page.goto(url, {timeout: LONGEST_WAIT})
    const {content, tasks} = await waitForQuiet(page, session)
    return {
      bytes,
      requests,
      content,
      interactive: Math.max(content, ...tasks.map(({end}) => end)),
      loadTasks: tasks.map(toLength),
    }
  })
  const useTasks = await inContext(browser, main, async (page, session) => {
    await page.goto(url, {timeout: LONGEST_WAIT})
    const before = (await waitForQuiet(page, session)).tasks.length
    await scroll(page)
    await filter(page)
    await page.waitForTimeout(500)
    return (await readWatched(page)).tasks.slice(before).map(toLength)
  })
  return {...loaded, useTasks}
}

async function inContext<Result>(
  browser: Browser,
  main: string,
  act: (page: Page, session: CDPSession) => Promise<Result>,
): Promise<Result> {
  const context: BrowserContext = await browser.newContext({
    viewport: {width: 1366, height: 768},
    locale: 'es-CO',
  })
  try {
    await context.addInitScript(watchPage, main)
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    return await act(page, session)
  } finally {
    await context.close()
  }
}

/** Runs in the page, before its own scripts. */
function watchPage(main: string): void {
  const watched: Watched = {content: Number.NaN, tasks: []}
  Object.assign(globalThis, {watched})
  new PerformanceObserver((list) => {
    for (const {startTime, duration} of list.getEntries())
      watched.tasks.push({start: startTime, end: startTime + duration})
  }).observe({type: 'longtask', buffered: true})
  // No function here has a name: the compiler would have it marked by one of its own, which the page lacks.
  new MutationObserver((_, observer) => {
    if (document.querySelector(main) === null || document.querySelector('observablehq-loading') !== null)
      return
    observer.disconnect()
    requestAnimationFrame(() => {
      watched.content = performance.now()
    })
  }).observe(document, {childList: true, subtree: true})
}

/** Waits until the page has its main content and was quiet for long enough. */
async function waitForQuiet(page: Page, session: CDPSession): Promise<Watched> {
  const open = new Set<string>()
  let busy = performance.now()
  session.on('Network.requestWillBeSent', ({requestId}) => {
    open.add(requestId)
    if (open.size > 2) busy = performance.now()
  })
  const end = ({requestId}: {requestId: string}) => {
    if (open.size > 2) busy = performance.now()
    open.delete(requestId)
  }
  session.on('Network.loadingFinished', end)
  session.on('Network.loadingFailed', end)
  const begin = performance.now()
  while (performance.now() - begin < LONGEST_WAIT) {
    await page.waitForTimeout(250)
    const watched = await readWatched(page)
    const now = await page.evaluate(() => performance.now())
    const last = Math.max(watched.content, ...watched.tasks.map((task) => task.end))
    if (now - last > QUIET && performance.now() - busy > QUIET) return watched
  }
  throw new Error(`${page.url()} is not quiet after ${LONGEST_WAIT / 1000} s`)
}

async function readWatched(page: Page): Promise<Watched> {
  return await page.evaluate(() => (globalThis as unknown as {watched: Watched}).watched)
}

/** Turns the wheel over what scrolls within the page, then over the page itself. */
async function scroll(page: Page): Promise<void> {
  for (const box of await page.locator('#observablehq-main .scroller').all()) {
    const tall = await box.evaluate((element) => element.scrollHeight > element.clientHeight + 50)
    if (!tall) continue
    await box.scrollIntoViewIfNeeded()
    await box.hover()
    await turnWheel(page, 40)
    // As by the bar beside it: far at once.
    for (const part of [0.9, 0.3, 0.6, 0]) {
      await box.evaluate((element, to) => element.scrollTo(0, to * element.scrollHeight), part)
      await page.waitForTimeout(150)
    }
  }
  await page.mouse.move(1300, 700)
  await turnWheel(page, 40)
  await turnWheel(page, 40, -1)
}

async function turnWheel(page: Page, turns: number, direction = 1): Promise<void> {
  for (let turn = 0; turn < turns; turn++) {
    await page.mouse.wheel(0, 400 * direction)
    await page.waitForTimeout(40)
  }
}

/** Writes into each box that filters and takes it back, and chooses in each list the second, the last and the first. */
async function filter(page: Page): Promise<void> {
  for (const box of await page.locator('#observablehq-main input[type="search"]:visible').all()) {
    await box.pressSequentially('santa', {delay: 120})
    for (let letter = 0; letter < 5; letter++) await box.press('Backspace', {delay: 120})
  }
  for (const select of await page.locator('#observablehq-main select:visible').all()) {
    const count = await select.locator('option').count()
    for (const index of [1, count - 1, 0]) {
      if (index >= count || index < 0 || !(await select.isEnabled())) continue
      await select.selectOption({index})
      await page.waitForTimeout(400)
    }
  }
}

function toLength({start, end}: {start: number; end: number}): number {
  return end - start
}
