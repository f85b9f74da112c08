import {execFile} from 'node:child_process'
import {lstatSync} from 'node:fs'
import {join, posix} from 'node:path'
import {promisify} from 'node:util'
import {expect, test} from 'vitest'
import {listProjectFiles, PROJECT, readProjectFile} from './source-files.js'

const files = listProjectFiles()

test('the types are right', {timeout: 120_000}, async () => {
  await expect(runTool('typescript/bin/tsc', '--noEmit', '--pretty', 'false')).resolves.toBe('')
})

test('the style is right', {timeout: 120_000}, async () => {
  await expect(runTool('@biomejs/biome/bin/biome', 'check', '--colors=off')).resolves.toContain('Checked')
})

test('no file has a name that Windows forbids, or that differs from another only by case', () => {
  const forbidden = files.filter((file) => {
    return file.split('/').some((name) => {
      return /[<>:"\\|?*]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name) || hasControl(name)
    })
  })
  const twins = files.filter((file, i) => {
    return files.some((other, j) => i !== j && other.toLowerCase() === file.toLowerCase())
  })
  const long = files.filter((file) => file.length > 120)
  expect({forbidden, twins, long}).toEqual({forbidden: [], twins: [], long: []})
})

test('no file is a symbolic link', () => {
  expect(files.filter((file) => lstatSync(join(PROJECT, file)).isSymbolicLink())).toEqual([])
})

test('no script of package.json needs a shell', () => {
  const {scripts} = JSON.parse(readProjectFile('package.json')) as {scripts: Record<string, string>}
  const odd = Object.entries(scripts).filter(([, script]) => !/^(node|vitest)( [\w./-]+)*$/.test(script))
  expect(odd).toEqual([])
})

test('every kind of file has the line ends that it needs, on every system', () => {
  const rules = readProjectFile('.gitattributes').trim().split('\n')
  expect(rules).toEqual(
    expect.arrayContaining([
      '* text=auto eol=lf',
      '*.csv -text',
      'test/fixtures/** -text',
      '*.cmd text eol=crlf',
      '*.command text eol=lf',
    ]),
  )
  const text = files.filter((file) => /\.(ts|mjs|json|md|sql|command|css)$|^\.ci\/|^\.git/.test(file))
  expect(text.filter((file) => readProjectFile(file).includes('\r'))).toEqual([])
})

test('what is run by name may be run', {skip: process.platform === 'win32'}, () => {
  const programs = ['iniciar.command', '.ci/run']
  expect(programs.filter((file) => (lstatSync(join(PROJECT, file)).mode & 0o111) === 0)).toEqual([])
})

test('the continuous integration runs what the README says', () => {
  const commands = readProjectFile('.ci/run')
    .split('\n')
    .filter((line) => line.startsWith('npm'))
  expect(commands).toEqual(['npm test'])
  expect(readProjectFile('README.md')).toMatch(/^\s*npm test$/m)
})

test('no default exports, barrels or drawers', () => {
  const names = /^(utils?|helpers?|common|misc|managers?|services?|index)\.(ts|mjs)$/
  expect(files.filter((file) => names.test(posix.basename(file)))).toEqual([])
})

async function runTool(program: string, ...args: string[]): Promise<string> {
  const path = join(PROJECT, 'node_modules', ...program.split('/'))
  try {
    return (await promisify(execFile)(process.execPath, [path, ...args], {cwd: PROJECT})).stdout
  } catch (error) {
    const {stdout, stderr} = error as {stdout: string; stderr: string}
    throw new Error(`${stdout}\n${stderr}`.trim())
  }
}

function hasControl(name: string): boolean {
  return [...name].some((letter) => letter < ' ')
}
