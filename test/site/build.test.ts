import {cp, mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {beforeAll, expect, onTestFinished, test} from 'vitest'
import {listSite} from '../../bin/site/finish-site.js'
import {castPage} from '../../bin/site/page-mould.js'
import {OPEN_DATA_FOLDER} from '../../src/domain/open-table.js'
import {runCumple} from '../cumple-process.js'
import {copyData} from '../data-copy.js'
import {type BuiltSite, getBuiltSite} from './built-site.js'

let site: BuiltSite
let files: string[]

beforeAll(async () => {
  site = await getBuiltSite()
  files = await listSite(site.folder)
})

test('every page is in Spanish, may be enlarged, and has a strict policy', async () => {
  for (const page of files.filter((file) => file.endsWith('.html'))) {
    const html = await readFile(join(site.folder, page), 'utf8')
    expect(html).toContain('<html lang="es">')
    expect(html).not.toContain('maximum-scale')
    expect(html).toMatch(
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'sha256-/,
    )
    expect(html).not.toMatch(/script-src[^;]*unsafe/)
  }
})

test('there is a page of every municipality and plan of the data', async () => {
  const table = await readFile(new URL('../../data/municipios.csv', import.meta.url), 'utf8')
  const count = table.trim().split('\n').length - 1
  expect(files.filter((file) => /^municipios\/[\w-]+\.html$/.test(file))).toHaveLength(count)
  expect(files.filter((file) => /^planes\/[\w-]+\.html$/.test(file))).toHaveLength(count)
})

test('the pages of a municipality, cast from those of another, are those that Framework makes', async () => {
  const data = new Map<string, Uint8Array>()
  for (const file of files) {
    const [, name = '', ending = ''] = /^_file\/(data\/[^.]+)\.\w+(\.\w+)$/.exec(file) ?? []
    if (name !== '') data.set(`${name}${ending}`, await readFile(join(site.folder, file)))
  }
  const read = async (page: string) => {
    const html = await readFile(join(site.folder, page), 'utf8')
    // None of these is the mould's: menu, policy and what the page says of itself are made of each page after.
    return html
      .replace(/<nav id="observablehq-sidebar">.*<\/nav>/s, '')
      .replace(/<meta charset.*?(?=<link rel="preload" as="style")/s, '')
  }
  for (const kind of ['municipios', 'planes', 'informes']) {
    const cast = castPage(await read(`${kind}/genova.html`), {
      from: 'genova',
      to: 'miraflores',
      find: (path) => data.get(path) ?? new Uint8Array(),
    })
    expect(cast).toBe(await read(`${kind}/miraflores.html`))
  }
})

test('the open data stands under lasting addresses, and is what export writes', async () => {
  const out = await mkdtemp(join(tmpdir(), 'cumple-abiertos-'))
  onTestFinished(() => rm(out, {recursive: true, force: true}))
  const {stdout} = await runCumple(['export', '--data', site.dataDir, '--out', out])
  for (const name of stdout.trim().split('\n')) {
    const offered = await readFile(join(site.folder, OPEN_DATA_FOLDER, name), 'utf8')
    expect(offered).toBe(await readFile(join(out, name), 'utf8'))
  }
})

test('nothing of a rejected row but its place and the reason leaves the machine', async () => {
  const name = files.find((file) => /^_file\/data\/rechazos\.\w+\.json$/.test(file)) ?? ''
  const rejected: {value: unknown; raw: unknown}[] = JSON.parse(
    await readFile(join(site.folder, name), 'utf8'),
  )
  expect(rejected.length).toBeGreaterThan(0)
  expect(rejected.filter(({value, raw}) => value !== null || raw !== null)).toEqual([])
})

test('the same folder in gives the same bytes out', {timeout: 180_000}, async () => {
  const again = await copyData()
  onTestFinished(again.remove)
  await cp(site.dataDir, again.path, {recursive: true, preserveTimestamps: true})
  const out = join(again.path, 'dist')
  expect(await runCumple(['build', '--data', again.path, '--out', out])).toMatchObject({code: 0})
  expect(await listSite(out)).toEqual(files)
  const different: string[] = []
  for (const file of files) {
    const [first, second] = await Promise.all([readFile(join(site.folder, file)), readFile(join(out, file))])
    if (!first.equals(second)) different.push(file)
  }
  expect(different).toEqual([])
})
