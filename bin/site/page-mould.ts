import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {toDigest} from '../../loaders/digest.js'

/**
 * In place of a municipality's slug, where Framework makes one page of each kind from which those of all municipalities are cast. They
 * differ in nothing but the slug and the files that they read, and Framework takes a twentieth of a second for each of thousands.
 */
export const MOULD = 'molde-de-cada-municipio'

/** The folders of pages that each municipality has, and of their files within the data. */
const KINDS = ['municipios', 'planes', 'informes']
/** Of the hash of a file, what stands in its name. */
const HASH_LENGTH = 8

type Outputs = ReadonlyMap<string, Uint8Array>

/** What Framework needs to make the moulds: the files of one municipality in its place, and all that is of none or has pages apart. */
export function toMouldOutputs(outputs: Outputs, slugs: readonly string[]): Map<string, Uint8Array> {
  const [model = ''] = slugs
  const own = new RegExp(`^(data/(?:${KINDS.join('|')})/)${model}(?=[-.])`)
  // The reports on sealed bimesters are pages of another kind.
  const apart = new Set(
    Array.from(outputs.keys(), (path) => /^data\/informes\/([^/]+)\//.exec(path)?.[1]).filter(Boolean),
  )
  const isKept = (path: string) =>
    !KINDS.includes(basename(dirname(path))) ||
    [...apart].some((slug) => basename(path).startsWith(String(slug)))
  const kept = new Map<string, Uint8Array>()
  for (const [path, bytes] of outputs) {
    if (own.test(path)) kept.set(path.replace(own, `$1${MOULD}`), bytes)
    if (isKept(path)) kept.set(path, bytes)
  }
  return kept
}

/** Casts the pages of all municipalities, with their files, from the moulds in a built site, which go. */
export async function castPages(dist: string, outputs: Outputs, slugs: readonly string[]): Promise<void> {
  const moulds = await Promise.all(
    KINDS.map(async (kind) => ({kind, html: await readFile(join(dist, kind, `${MOULD}.html`), 'utf8')})),
  )
  for (const kind of KINDS) await mkdir(join(dist, '_file', 'data', kind), {recursive: true})
  for (const slug of slugs) {
    const files = new Map<string, Uint8Array>()
    const find = (path: string) => outputs.get(path) ?? new Uint8Array()
    for (const {kind, html} of moulds) {
      const page = castPage(html, {
        from: MOULD,
        to: slug,
        find,
        tell: (path, bytes) => files.set(path, bytes),
      })
      await writeFile(join(dist, kind, `${slug}.html`), page)
    }
    await Promise.all(Array.from(files, ([path, bytes]) => writeFile(join(dist, ...path.split('/')), bytes)))
  }
  for (const path of await readdir(dist, {recursive: true}))
    if (basename(path).startsWith(MOULD)) await rm(join(dist, path))
}

/**
 * A page of one municipality made of that of another: its slug, and the place, hash and size of each of its files. `find` has the bytes
 * of a file of the data, `tell` is told where they belong.
 */
export function castPage(
  html: string,
  {
    from,
    to,
    find,
    tell,
  }: {
    from: string
    to: string
    find: (path: string) => Uint8Array
    tell?: (path: string, bytes: Uint8Array) => void
  },
): string {
  const registered =
    /"path":"((?:\.\.\/)*)(_file\/)(data\/[^".]+)\.[0-9a-f]{8}(\.\w+)"(,"lastModified":\d+),"size":\d+/g
  return html
    .replace(registered, (text, root: string, folder: string, name: string, ending: string, time: string) => {
      if (!name.includes(from)) return text
      const own = name.replace(from, to)
      const bytes = find(`${own}${ending}`)
      const place = `${folder}${own}.${toDigest(bytes).slice(0, HASH_LENGTH)}${ending}`
      tell?.(place, bytes)
      return `"path":"${root}${place}"${time},"size":${bytes.length}`
    })
    .replaceAll(from, to)
}
