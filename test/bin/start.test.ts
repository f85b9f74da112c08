import {readFile, writeFile} from 'node:fs/promises'
import {get} from 'node:http'
import {join} from 'node:path'
import {setTimeout as delay} from 'node:timers/promises'
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest'
import {fingerprintInputs} from '../../loaders/inputs/fingerprint.js'
import {endProcess, type RunningCommand, runCumple, spawnCumple} from '../cumple-process.js'
import {copyData, type DataFolder} from '../data-copy.js'
import {copyProgram, listNames} from '../program-copy.js'

let program: Awaited<ReturnType<typeof copyProgram>>
let data: DataFolder

beforeAll(async () => {
  program = await copyProgram()
  data = await copyData()
  await data.drop('visitas.csv', 'municipio,fecha,visitas\nPore,2009-07-01,12\n')
})

afterAll(async () => {
  await program.remove()
  await data.remove()
})

test('it says where the site is and how to end it, and ends whole', async () => {
  const running = start(data)
  const url = await untilOpen(running)
  const {stdout, stderr} = running.said()
  expect(stdout).toBe('')
  expect(stderr).toContain(`Datos: ${data.path}`)
  expect(stderr).toContain('Ctrl + C')
  expect(stderr).not.toMatch(/observable|framework|http:\S+\n.*http:/i)
  expect(await readFingerprint(url)).toBe(await fingerprintInputs(data.path))
  const {code, stderr: last} = await endProcess(running)
  if (process.platform !== 'win32')
    expect({code, last}).toEqual({code: 0, last: expect.stringMatching(/Cumple terminó\.\n$/)})
  await untilClosed(url)
})

test('it answers to nobody who calls this machine by another name', async () => {
  const running = start(data)
  onTestFinished(async () => void (await endProcess(running)))
  const url = await untilOpen(running)
  const {port} = new URL(url)
  expect(await call(url, {host: `127.0.0.1:${port}`})).toBe(200)
  expect(await call(url, {host: `localhost:${port}`})).toBe(200)
  expect(await call(url, {host: `evil.example:${port}`})).toBe(403)
  expect(await call(url, {host: `127.0.0.1:${port}`, origin: 'https://evil.example'})).toBe(403)
})

test('while the project’s files are wrong the pages say so, and stop saying it once they are right', async () => {
  const broken = await copyData()
  onTestFinished(broken.remove)
  const running = start(broken)
  onTestFinished(async () => void (await endProcess(running)))
  await untilOpen(running)
  const plan = join(broken.path, 'planes', 'pore.csv')
  const good = await readFile(plan)
  const site = join(program.path, 'src', '.observablehq', 'cache', 'data', 'sitio.json')
  const problem = async () => JSON.parse(await readFile(site, 'utf8')).problem
  await writeFile(plan, 'mal\n')
  await expect.poll(problem, {timeout: 15_000}).toContain('planes/pore.csv')
  await writeFile(plan, good)
  await expect.poll(problem, {timeout: 15_000}).toBeUndefined()
})

test('however it is killed, the preview goes with it', async () => {
  const running = start(data)
  const url = await untilOpen(running)
  running.child.kill('SIGKILL')
  await running.finished
  await untilClosed(url)
})

test('started again on the same data, it names the site that is open already', async () => {
  const running = start(data)
  onTestFinished(async () => void (await endProcess(running)))
  const url = await untilOpen(running)
  const again = await runCumple(['start', '--no-open', '--data', data.path], {project: program.path})
  expect(again).toEqual({code: 0, stdout: '', stderr: `Cumple ya está abierto en ${url}\n`})
})

test('started on other data, each site shows its own', async () => {
  const other = await copyData()
  onTestFinished(other.remove)
  const first = start(data)
  onTestFinished(async () => void (await endProcess(first)))
  const firstUrl = await untilOpen(first)
  const second = start(other)
  const secondUrl = await untilOpen(second)
  expect(await readFingerprint(secondUrl)).toBe(await fingerprintInputs(other.path))
  expect(await readFingerprint(firstUrl)).toBe(await fingerprintInputs(data.path))
  await endProcess(second)
  if (process.platform === 'win32') return
  expect((await listNames(program.path)).filter((name) => name.startsWith('src.'))).toEqual([])
})

function start({path}: DataFolder): RunningCommand {
  return spawnCumple(['start', '--no-open', '--data', path], {project: program.path})
}

async function untilOpen(running: RunningCommand): Promise<string> {
  return (await running.untilSaid(/Cumple está abierto en (http:\S+)/))[1] ?? ''
}

async function untilClosed(url: string): Promise<void> {
  while (
    await fetch(url).then(
      () => true,
      () => false,
    )
  )
    await delay(50)
}

async function readFingerprint(url: string): Promise<string> {
  const response = await fetch(new URL('_file/data/sitio.json', url))
  return ((await response.json()) as {fingerprint: string}).fingerprint
}

/** The status with which an address answers a caller that sends these headers. */
function call(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(url, {headers}, (response) => {
      response.resume()
      resolve(response.statusCode)
    }).on('error', reject)
  })
}
