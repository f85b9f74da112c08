import {execFile} from 'node:child_process'
import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {beforeEach, expect, onTestFinished, test} from 'vitest'
import type {Finished} from '../cumple-process.js'
import {PROJECT} from '../source-files.js'

/** Does in npm's place what an installation does, and notes how it was called. */
const STAND_IN = `
const {appendFileSync, mkdirSync, writeFileSync} = require('fs')
const args = process.argv.slice(2)
appendFileSync('calls.txt', args.join(' ') + '\\n')
console.log('added 1 package')
if (process.env.NPM_FAILS) {
  console.error(process.env.NPM_FAILS)
  process.exit(1)
}
for (const name of args.includes('--omit=dev') ? ['tsx'] : ['tsx', 'vitest']) {
  mkdirSync('node_modules/' + name, {recursive: true})
  writeFileSync('node_modules/' + name + '/package.json', '{}')
}
`

let project: string

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'cumple-'))
  onTestFinished(() => rm(project, {recursive: true, force: true}))
  await mkdir(join(project, 'bin'))
  await cp(join(PROJECT, 'bin', 'prepare.mjs'), join(project, 'bin', 'prepare.mjs'))
  await writeFile(join(project, 'package-lock.json'), '{"lockfileVersion": 3}')
  await writeFile(join(project, 'npm-cli.js'), STAND_IN)
})

test('what is missing is installed once, without the tools of development', async () => {
  expect(await prepare('start')).toMatchObject({code: 0, stdout: ''})
  expect(await prepare('start')).toEqual({code: 0, stdout: '', stderr: ''})
  expect(await readCalls()).toEqual(['install --no-audit --no-fund --loglevel=error --omit=dev'])
})

test('the tests install all, and that is enough for the rest', async () => {
  await prepare('start')
  await prepare('test')
  await prepare('start')
  await prepare('test')
  const [, ...calls] = await readCalls()
  expect(calls).toEqual(['install --no-audit --no-fund --loglevel=error --include=dev'])
})

test('a new lock file installs again, and never less than is there', async () => {
  await prepare('test')
  await writeFile(join(project, 'package-lock.json'), '{"lockfileVersion": 3, "packages": {}}')
  await prepare('start')
  expect(await readCalls()).toHaveLength(2)
  expect((await readCalls()).at(-1)).not.toContain('--omit=dev')
})

test('what somebody removed is installed again', async () => {
  await prepare('start')
  await rm(join(project, 'node_modules', 'tsx'), {recursive: true})
  await prepare('start')
  expect(await readCalls()).toHaveLength(2)
})

test('what npm says goes to stderr, since stdout belongs to the command', async () => {
  const {stdout, stderr} = await prepare('start')
  expect(stdout).toBe('')
  expect(stderr).toContain('Instalando lo que falta')
  expect(stderr).toContain('added 1 package')
})

test.each([
  ['npm error code ENOTFOUND', 'no hay conexión con el registro de npm'],
  ['npm error code EACCES', 'no hay permiso para escribir'],
  ['npm error code ENOSPC', 'no queda espacio en el disco'],
  ['npm error code E500', 'arriba está lo que dijo npm'],
])('an installation that fails with «%s» is told in Spanish and tried again', async (error, message) => {
  const failed = await prepare('start', {NPM_FAILS: error})
  expect(failed.code).toBe(1)
  expect(failed.stderr).toContain(message)
  expect(await prepare('start')).toMatchObject({code: 0})
})

test.each(['14.21.3', '18.20.4', '20.10.0'])('Node %s is told that it is too old', async (version) => {
  const {code, stdout, stderr} = await prepare('start', {}, version)
  expect({code, stdout}).toEqual({code: 1, stdout: ''})
  expect(stderr).toContain(
    `Cumple necesita Node.js 20.11 o posterior, y en este equipo está la versión ${version}.`,
  )
  expect(stderr).toContain('https://nodejs.org')
  expect(await readCalls()).toEqual([])
})

test.each(['20.11.0', '22.1.0', '100.0.0'])('Node %s is recent enough', async (version) => {
  expect(await prepare('start', {}, version)).toMatchObject({code: 0})
})

async function prepare(mode: string, env: Record<string, string> = {}, version?: string): Promise<Finished> {
  const disguise = join(project, 'version.cjs')
  await writeFile(disguise, `Object.defineProperty(process.versions, 'node', {value: '${version}'})`)
  const args = [
    ...(version === undefined ? [] : ['--require', disguise]),
    join(project, 'bin', 'prepare.mjs'),
    mode,
  ]
  const options = {env: {...process.env, npm_execpath: join(project, 'npm-cli.js'), ...env}}
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, options, (_, stdout, stderr) => {
      resolve({code: child.exitCode, stdout, stderr})
    })
  })
}

async function readCalls(): Promise<string[]> {
  const text = await readFile(join(project, 'calls.txt'), 'utf8').catch(() => '')
  return text.split('\n').filter((line) => line !== '')
}
