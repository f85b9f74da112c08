import {mkdir, mkdtemp, rm, utimes, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {lookAt} from '../../bin/watch-folder.js'

test('a folder looks different when a file comes, grows, changes or goes, however deep', async () => {
  const folder = await makeFolder()
  const looks = [await lookAt(folder)]
  const file = join(folder, 'entrada', 'pore', 'visitas.csv')
  await mkdir(join(folder, 'entrada', 'pore'), {recursive: true})
  await writeFile(file, 'fecha,visitas\n')
  looks.push(await lookAt(folder))
  await writeFile(file, 'fecha,visitas\n2009-01-01,1\n')
  looks.push(await lookAt(folder))
  await utimes(file, new Date(), new Date(0))
  looks.push(await lookAt(folder))
  expect(new Set(looks).size).toBe(4)
  await rm(file)
  expect(await lookAt(folder)).toBe(looks[0])
})

test('copies in progress and files of the system are not looked at', async () => {
  const folder = await makeFolder()
  const empty = await lookAt(folder)
  for (const name of [
    'a.csv.part',
    'a.csv.crdownload',
    'a.tmp',
    '~$a.csv',
    '.a.csv',
    'Thumbs.db',
    'desktop.ini',
  ]) {
    await writeFile(join(folder, name), 'x')
  }
  expect(await lookAt(folder)).toBe(empty)
})

test('a folder that is out of reach looks empty', async () => {
  expect(await lookAt(join(await makeFolder(), 'no está'))).toBe('')
})

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cumple-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  return folder
}
