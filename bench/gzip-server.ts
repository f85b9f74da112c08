import {once} from 'node:events'
import {readFile} from 'node:fs/promises'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {extname, join, normalize} from 'node:path'
import {promisify} from 'node:util'
import {gzip} from 'node:zlib'
import {toContentType} from '../test/site/content-type.js'

/** What is packed already. */
const PACKED = new Set(['.woff2', '.png', '.docx', '.xlsx', '.zip'])

/** Serves a folder on this machine as a usual web server would: packed with gzip, level 6. */
export async function serveGzipped(folder: string): Promise<{url: string; close: () => void}> {
  const packed = new Map<string, Promise<Buffer>>()
  const read = async (path: string): Promise<Buffer> => {
    const content = await readFile(join(folder, path))
    return PACKED.has(extname(path)) ? content : await promisify(gzip)(content, {level: 6})
  }
  const server = createServer(async ({url = '/'}, response) => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname)).replace(
      /[/\\]$/,
      '/index.html',
    )
    let found = packed.get(path)
    if (found === undefined) {
      found = read(path)
      packed.set(path, found)
    }
    try {
      const content = await found
      response.setHeader('Content-Type', toContentType(path))
      if (!PACKED.has(extname(path))) response.setHeader('Content-Encoding', 'gzip')
      response.end(content)
    } catch {
      response.statusCode = 404
      response.end()
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
