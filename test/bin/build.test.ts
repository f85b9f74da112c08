import {readFile, rm, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {setTimeout as delay} from 'node:timers/promises'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {unpackFiles} from '../../bin/portable/portable-page.js'
import {fingerprintInputs} from '../../loaders/inputs/fingerprint.js'
import {type Finished, type RunningCommand, spawnCumple} from '../cumple-process.js'
import {copyData, type DataFolder} from '../data-copy.js'
import {copyProgram, listNames} from '../program-copy.js'

const VISITS = 'municipio,fecha,visitas\nPore,2009-07-01,12\n'

let program: Awaited<ReturnType<typeof copyProgram>>
let data: DataFolder
let dist: string

beforeAll(async () => {
  program = await copyProgram()
  dist = join(program.path, 'dist')
  data = await copyData()
  await data.drop('visitas.csv', VISITS)
  expect(await build()).toMatchObject({code: 0, stdout: `${dist}\n`})
})

afterAll(async () => {
  await program.remove()
  await data.remove()
})

test('a build leaves nothing behind but the site, which never shows the numbers of an earlier build', async () => {
  expect(await readFingerprint()).toBe(await fingerprintInputs(data.path))
  await data.drop('visitas.csv', VISITS.replace('12', '13'))
  const {code, stderr} = await build()
  expect(code).toBe(0)
  expect(stderr).toContain('Sitio con corte al 31 de agosto de 2009')
  expect(await readFingerprint()).toBe(await fingerprintInputs(data.path))
  expect(await listRemains()).toEqual([])
  if (process.platform !== 'win32') expect((await stat(dist)).mode & 0o777).toBe(0o755)
})

test('wrong code that Framework builds without a word fails the build, and the old site stays', async () => {
  const page = join(program.path, 'src', 'rota.md')
  await writeFile(page, '# Rota\n\n```js\nconst = 1\n```\n')
  const {code, stdout, stderr} = await build()
  await rm(page)
  expect({code, stdout}).toEqual({code: 1, stdout: ''})
  expect(stderr).toContain('No se pudo construir el sitio; el anterior quedó como estaba.\nrota.html: ')
  expect(await readFingerprint()).toBe(await fingerprintInputs(data.path))
  expect(await listRemains()).toEqual([])
})

test('a page that asks for a library of another host fails the build', async () => {
  const page = join(program.path, 'src', 'ajena.md')
  await writeFile(page, '# Ajena\n\n```js\nimport * as d3 from "npm:d3"\ndisplay(d3.version)\n```\n')
  const {code} = await build()
  await rm(page)
  expect(code).toBe(1)
  expect(await readFingerprint()).toBe(await fingerprintInputs(data.path))
})

test('a build that is killed leaves the last good site, and the next one cleans up after it', async () => {
  const page = await readFile(join(dist, 'index.html'), 'utf8')
  await data.drop('visitas.csv', VISITS.replace('12', '14'))
  const killed = spawnBuild()
  await killed.untilSaid(/Construyendo/)
  while ((await listRemains()).length < 2) await delay(20)
  killed.child.kill('SIGKILL')
  await killed.finished
  expect(await readFile(join(dist, 'index.html'), 'utf8')).toBe(page)
  expect(await listRemains()).not.toEqual([])
  await build()
  expect(await listRemains()).toEqual([])
  expect(await readFingerprint()).toBe(await fingerprintInputs(data.path))
})

test('data that changes during a build is built too, into a folder that is made where it is missing', async () => {
  const out = join(data.path, 'nueva', 'salida')
  const running = spawnBuild('--out', out)
  await running.untilSaid(/Construyendo/)
  await data.drop('pore/publicaciones.csv', 'fecha,tipo,titulo\n2009-07-01,noticia,Una\n')
  const {code, stdout, stderr} = await running.finished
  expect({code, stdout}).toEqual({code: 0, stdout: `${out}\n`})
  expect(stderr).toContain('se empieza de nuevo')
  expect(await readFingerprint(out)).toBe(await fingerprintInputs(data.path))
  expect(await listNames(join(out, 'datos-abiertos'))).toEqual(
    [
      'clasificacion',
      'comparacion',
      'cumplimiento',
      'diccionario',
      'fases',
      'mediciones',
      'puntajes',
      'series',
      'vencimientos',
    ]
      .flatMap((name) => [`${name}.csv`, `${name}.json`])
      .concat('datapackage.json')
      .sort(),
  )
})

test('a portable site is one file a page, with the open data and calendars beside, and a new one takes its place', async () => {
  const out = join(data.path, 'portable')
  for (const visits of ['15', '16']) {
    await data.drop('visitas.csv', VISITS.replace('12', visits))
    expect(await spawnBuild('--portable', '--out', out).finished).toMatchObject({code: 0, stdout: `${out}\n`})
    expect(await listNames(out)).toEqual(['calendario', 'datos-abiertos', 'index.html'])
    expect((await listNames(join(out, 'calendario'))).filter((name) => !name.endsWith('.ics'))).toEqual([])
    const page = await readFile(join(out, 'index.html'), 'utf8')
    const [site] = [...unpackFiles(page)].filter(([file]) => file.startsWith('_file/data/sitio.'))
    expect(JSON.parse(new TextDecoder().decode(site?.[1])).fingerprint).toBe(
      await fingerprintInputs(data.path),
    )
  }
})

function build(): Promise<Finished> {
  return spawnBuild().finished
}

function spawnBuild(...args: string[]): RunningCommand {
  return spawnCumple(['build', '--data', data.path, ...args], {project: program.path})
}

/** What builds make for themselves beside the site and the pages. */
async function listRemains(): Promise<string[]> {
  return (await listNames(program.path)).filter((name) => /^(dist|src)\./.test(name))
}

async function readFingerprint(site = dist): Promise<string> {
  const name = (await listNames(join(site, '_file', 'data'))).find((file) => file.startsWith('sitio.'))
  return JSON.parse(await readFile(join(site, '_file', 'data', name ?? ''), 'utf8')).fingerprint
}
