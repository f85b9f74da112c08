import {expect, test} from 'vitest'
import {openBrowser, toOpenCommand} from '../../bin/open-browser.js'

const URL = 'http://127.0.0.1:3000/'

test('each system opens an address by a program of its own, without a shell', () => {
  expect(toOpenCommand(URL, 'win32')).toEqual(['rundll32', 'url.dll,FileProtocolHandler', URL])
  expect(toOpenCommand(URL, 'darwin')).toEqual(['open', URL])
  expect(toOpenCommand(URL, 'linux')).toEqual(['xdg-open', URL])
})

test('where no browser can be opened, nothing happens', async () => {
  openBrowser(URL, {platform: 'linux', env: {}})
  openBrowser(URL, {platform: process.platform === 'win32' ? 'darwin' : 'win32'})
  await new Promise((resolve) => setTimeout(resolve, 200))
})
