import {execFileSync} from 'node:child_process'
import {appendFileSync, chmodSync, mkdirSync, readFileSync, symlinkSync, truncateSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {isUnchanged, toInputFile} from '../../../loaders/inputs/input-file.js'
import {listFiles} from '../../../loaders/inputs/list-files.js'
import {profileFile} from '../../../loaders/inputs/profile.js'
import {isLeftover} from '../../../src/formats/files/leftover.js'
import {toPathWarnings, toShownPath} from '../../../src/formats/files/shown-path.js'
import {FILE_TIME, makeFolderOf, readFolder} from './folder.js'

const posix = process.platform !== 'win32'

const pathsOf = (files: readonly {path: string}[]) => files.map(({path}) => path)

test('the tables, the plans and every file dropped are listed in the order of their paths', async () => {
  const folder = await makeFolderOf({
    'municipios.csv': 'codigo\n',
    'notas.txt': 'x',
    'planes/pore.csv': 'x',
    'planes/viejos/pore.csv': 'x',
    'plantillas/visitas.csv': 'x',
    'entrada/pore/b/c.csv': 'abc',
    'entrada/Zoom.CSV': 'x',
    'entrada/pore/a.xlsx': 'x',
  })
  expect(pathsOf(listFiles(folder))).toEqual([
    'entrada/Zoom.CSV',
    'entrada/pore/a.xlsx',
    'entrada/pore/b/c.csv',
    'municipios.csv',
    'planes/pore.csv',
    'planes/viejos/pore.csv',
  ])
  expect(listFiles(folder)[2]).toEqual({
    path: 'entrada/pore/b/c.csv',
    file: join(folder, 'entrada', 'pore', 'b', 'c.csv'),
    size: 3,
    modifiedAt: FILE_TIME,
    stamp: expect.stringMatching(/^3 \d+ \d+ \d+$/),
  })
})

test('what copies in progress and systems leave behind is left out', async () => {
  const names = ['~$a.csv', '.DS_Store', 'a.csv.crdownload', 'a.csv.part', 'Thumbs.db', '__MACOSX']
  expect(names.filter((name) => !isLeftover(name))).toEqual([])
  const folder = await makeFolderOf({
    'entrada/__MACOSX/a.csv': 'x',
    'entrada/.a.csv': 'x',
    'entrada/a.csv': 'x',
  })
  expect(pathsOf(listFiles(folder))).toEqual(['entrada/a.csv'])
})

test('a folder that is named like an export is a folder', async () => {
  const folder = await makeFolderOf({'entrada/a.csv/b.csv': 'x'})
  expect(pathsOf(listFiles(folder))).toEqual(['entrada/a.csv/b.csv'])
})

test('links and pipes are neither followed nor opened nor waited for', {skip: !posix}, async () => {
  const folder = await makeFolderOf({'entrada/a.csv': 'x', 'fuera/b.csv': 'x'})
  symlinkSync(join(folder, 'fuera', 'b.csv'), join(folder, 'entrada', 'b.csv'))
  symlinkSync(join(folder, 'fuera'), join(folder, 'entrada', 'fuera'))
  symlinkSync(join(folder, 'nada'), join(folder, 'entrada', 'c.csv'))
  execFileSync('mkfifo', [join(folder, 'entrada', 'd.csv')])
  expect(pathsOf((await readFolder(folder)).files)).toEqual(['entrada/a.csv'])
})

test('a pipe or a link that takes the place of a file is not read', {skip: !posix}, async () => {
  const folder = await makeFolderOf({'a.csv': 'fecha\n'})
  const [pipe, link] = [join(folder, 'p.csv'), join(folder, 'l.csv')]
  const listed = toInputFile('entrada/a.csv', join(folder, 'a.csv'))
  execFileSync('mkfifo', [pipe])
  symlinkSync(join(folder, 'a.csv'), link)
  for (const file of [pipe, link]) {
    expect(profileFile({...listed, file})).toMatchObject({
      sha256: '',
      problem: expect.stringMatching(/^No se pudo leer el archivo \((ENOTSUP|ELOOP|EMLINK)\)/),
    })
  }
})

describe('names', () => {
  const names = [
    "v'); DROP TABLE x;--.csv",
    '[a-z]*?.csv',
    'línea\ny \u202evsc.exe.csv',
    'fin..csv.',
    'CON.csv',
  ]

  test('of any characters are plain names, shown with nothing hidden', {skip: !posix}, async () => {
    const folder = await makeFolderOf(Object.fromEntries(names.map((name) => [`entrada/${name}`, 'fecha\n'])))
    const {exports} = await readFolder(folder)
    expect(exports.map(({path, warnings}) => [path, warnings.length])).toEqual([
      ['entrada/CON.csv', 1],
      ['entrada/[a-z]*?.csv', 0],
      ['entrada/fin..csv.', 1],
      ['entrada/línea[U+000A]y [U+202E]vsc.exe.csv', 1],
      ["entrada/v'); DROP TABLE x;--.csv", 0],
    ])
    expect(exports.filter(({problem}) => problem !== undefined)).toEqual([])
  })

  test('are shown composed, and files whose names differ only in that are told apart', async () => {
    const folder = await makeFolderOf({'entrada/Pa\u0301ginas.csv': 'a'})
    const [file] = listFiles(folder)
    expect(file?.path).toBe('entrada/P\u00e1ginas.csv')
    expect(readFileSync(file?.file ?? '', 'utf8')).toBe('a')
  })

  test('that are shown alike are numbered', {skip: process.platform !== 'linux'}, async () => {
    const folder = await makeFolderOf({'entrada/a\u0301.csv': 'a', 'entrada/\u00e1.csv': 'bb'})
    expect(listFiles(folder).map(({path, size}) => [path, size])).toEqual([
      ['entrada/\u00e1.csv', 2],
      ['entrada/\u00e1.csv [2]', 1],
    ])
  })

  test('keep their emoji', () => {
    const path = 'entrada/👩🏽\u200d🌾 día.csv'
    expect(toShownPath(path)).toBe(path)
    expect(toPathWarnings(toShownPath(path))).toEqual([])
    expect(toShownPath('a\u200bb\ud800')).toBe('a[U+200B]b[U+D800]')
  })
})

describe('a file', () => {
  test('has another stamp when it is written, replaced or gone', async () => {
    const folder = await makeFolderOf({'a.csv': 'x'})
    const file = toInputFile('a.csv', join(folder, 'a.csv'))
    expect(isUnchanged(file)).toBe(true)
    appendFileSync(file.file, 'y')
    expect(isUnchanged(file)).toBe(false)
    expect(isUnchanged({...file, file: join(folder, 'b.csv')})).toBe(false)
  })

  const isRoot = process.getuid?.() === 0
  test('or folder without permission is told and the others are read', {skip: !posix || isRoot}, async () => {
    const folder = await makeFolderOf({'entrada/a.csv': 'x', 'entrada/b.csv': 'x', 'entrada/c/d.csv': 'x'})
    chmodSync(join(folder, 'entrada', 'a.csv'), 0)
    mkdirSync(join(folder, 'entrada', 'e'), {mode: 0})
    const {exports} = await readFolder(folder)
    expect(exports.map(({path, problem}) => [path, problem?.slice(0, 40)])).toEqual([
      ['entrada/a.csv', 'No hay permiso para leer el archivo. Cam'],
      ['entrada/b.csv', undefined],
      ['entrada/c/d.csv', undefined],
      ['entrada/e', 'No se pudo leer la carpeta (EACCES). Cam'],
    ])
  })

  test('of more than 4 GB is refused unread, with the limit', async () => {
    const folder = await makeFolderOf({'entrada/a.csv': 'x'})
    truncateSync(join(folder, 'entrada', 'a.csv'), 4 * 1024 ** 3 + 1)
    const {exports} = await readFolder(folder)
    expect(exports).toMatchObject([{sha256: '', problem: expect.stringContaining('pasa de 4 GB, el límite')}])
  })
})
