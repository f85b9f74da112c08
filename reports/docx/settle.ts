import {strFromU8, strToU8, unzipSync} from 'fflate'
import {toLegalXml} from '../legal-xml.js'
import {toSteadyZip} from '../steady-zip.js'

/** A document without what differs between two writings of the same: times, and identifiers drawn by chance or counted on. */
export function settle(document: Uint8Array, date: string): Uint8Array {
  const names = new Map<string, string>()
  const anchors = new Map<string, string>()
  const bookmarks = new Map<string, string>()
  const drawings = new Map<string, string>()
  const files: Record<string, Uint8Array> = {}
  for (const [path, bytes] of Object.entries(unzipSync(document))) {
    if (path.endsWith('.xlsx')) files[path] = toSteadyZip(settleTimes(unzipSync(bytes), date))
    else if (/\.(xml|rels)$/.test(path)) {
      const text = toLegalXml(strFromU8(bytes))
        .replace(/\brId[a-z0-9_-]{16,}/g, (id) => rename(names, id, 'rIdc'))
        .replace(/\b_Toc\d+\b/g, (id) => rename(anchors, id, '_Toc'))
        .replace(/(?<=<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")\d+/g, (id) => rename(bookmarks, id))
        .replace(/(?<=<wp:docPr\b[^>]*?\bid=")\d+/g, (id) => rename(drawings, id))
      files[path] = strToU8(text)
    } else files[path] = bytes
  }
  return toSteadyZip(settleTimes(files, date))
}

function settleTimes(files: Record<string, Uint8Array>, date: string): Record<string, Uint8Array> {
  const core = files['docProps/core.xml']
  if (core === undefined) return files
  const text = strFromU8(core).replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, `${date}T00:00:00Z`)
  return {...files, 'docProps/core.xml': strToU8(text)}
}

function rename(known: Map<string, string>, id: string, prefix = ''): string {
  const found = known.get(id) ?? `${prefix}${known.size + 1}`
  known.set(id, found)
  return found
}
