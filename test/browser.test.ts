import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {expect, test} from 'vitest'
import {launchBrowser, recordPages} from './browser.js'

test('a real browser starts, and what a page asks of other hosts is noted and kept in', async () => {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end('<title>á</title><link rel="icon" href="data:,"><img src="https://example.org/x.png">')
  }).listen(0, '127.0.0.1')
  const browser = await launchBrowser()
  try {
    const context = await browser.newContext()
    const recorder = await recordPages(context)
    const page = await context.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    expect(await page.title()).toBe('á')
    expect(recorder.foreign).toEqual(['https://example.org/x.png'])
  } finally {
    await browser.close()
    server.close()
  }
})
