import {readFile} from 'node:fs/promises'
import {createServer, type Server} from 'node:http'
import {extname, join, normalize} from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Serves a folder under a path, as a town hall's server would: files as they are, `index.html` for a folder. */
export function createStaticServer(path: string, getFolder: () => Promise<string>): Server {
  return createServer(async (request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://127.0.0.1')
    try {
      const folder = await getFolder()
      if (!pathname.startsWith(path)) throw new Error(`not under ${path}: ${pathname}`)
      const file = normalize(decodeURIComponent(pathname.slice(path.length)))
      const target = join(folder, file.endsWith('/') || file === '.' ? join(file, 'index.html') : file)
      const content = await readFile(target)
      response.setHeader('Content-Type', TYPES[extname(target)] ?? 'application/octet-stream')
      response.end(content)
    } catch (error) {
      response.statusCode = 404
      response.end(String(error))
    }
  })
}
