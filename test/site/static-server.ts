import {readFile} from 'node:fs/promises'
import {createServer, type Server} from 'node:http'
import {extname, join, normalize} from 'node:path'
import {toContentType} from './content-type.js'

export interface StaticServerOptions {
  /** Whether addresses have no `.html`, as some hosts do: one that has is sent on to the one that has not. */
  hidesEnding?: boolean
}

/**
 * Serves a folder under a path, as a town hall's server would: files as they are, `index.html` for a folder, `404.html` for what is
 * not there.
 */
export function createStaticServer(
  path: string,
  getFolder: () => Promise<string>,
  {hidesEnding = false}: StaticServerOptions = {},
): Server {
  return createServer(async (request, response) => {
    const {pathname, search} = new URL(request.url ?? '/', 'http://127.0.0.1')
    let folder = ''
    try {
      folder = await getFolder()
      if (!pathname.startsWith(path)) throw new Error(`not under ${path}: ${pathname}`)
      if (hidesEnding && pathname.endsWith('.html')) {
        const location = pathname.replace(/(?:\/index)?\.html$/, (ending) => (ending === '.html' ? '' : '/'))
        return response.writeHead(308, {Location: `${location}${search}`}).end()
      }
      const file = normalize(decodeURIComponent(pathname.slice(path.length)))
      const isFolder = file.endsWith('/') || file === '.'
      const whole = hidesEnding && !isFolder && extname(file) === '' ? `${file}.html` : file
      const target = join(folder, isFolder ? join(file, 'index.html') : whole)
      const content = await readFile(target)
      response.setHeader('Content-Type', toContentType(target))
      response.end(content)
    } catch (error) {
      const page = await readFile(join(folder, '404.html')).catch(() => undefined)
      response.writeHead(404, {
        'Content-Type': page === undefined ? 'text/plain' : 'text/html; charset=utf-8',
      })
      response.end(page ?? String(error))
    }
  })
}
