import {access, chmod, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {findStoreFile} from '../../bin/store-file.js'
import {StoreUnwritable} from '../../loaders/kept-file.js'
import {Store} from '../../loaders/store.js'
import {runCumple} from '../cumple-process.js'
import {createDataFolder} from '../data-folder.js'
import {copyProgram} from '../program-copy.js'

test('each data folder has a store of its own, and that of a folder that is gone is removed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cumple-cache-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  const [one, other, caches] = [
    join(folder, 'a', 'Datos 1'),
    join(folder, 'b', 'Datos 1'),
    join(folder, 'cache'),
  ]
  await mkdir(one, {recursive: true})
  await mkdir(other, {recursive: true})
  const first = (await findStoreFile(one, [caches])) ?? ''
  const second = (await findStoreFile(other, [caches])) ?? ''
  expect(first).toMatch(/datos-1-[0-9a-f]{8}.almacen\.duckdb$/)
  expect(second).not.toBe(first)
  expect(await findStoreFile(one, [caches])).toBe(first)
  await rm(other, {recursive: true})
  await findStoreFile(one, [caches])
  await expect(access(dirname(second))).rejects.toThrow('ENOENT')
  await access(dirname(first))
})

test('where a place cannot be written the next one is taken, and where none can there is no store', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cumple-cache-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  const blocked = join(folder, 'un archivo')
  const free = join(folder, 'libre')
  await writeFile(blocked, '')
  expect(dirname(dirname((await findStoreFile(folder, [blocked, free])) ?? ''))).toBe(free)
  expect(await findStoreFile(folder, [blocked])).toBeUndefined()
})

test('a folder or a file for reading only in the place of the store gives way to it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cumple-cache-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  const file = (await findStoreFile(folder, [folder])) ?? ''
  for (const occupy of [
    () => mkdir(join(file, 'otra'), {recursive: true}),
    () => writeFile(file, '').then(() => chmod(file, 0o444)),
  ]) {
    await occupy()
    expect(await findStoreFile(folder, [folder])).toBe(file)
    const store = await Store.open({file, personKey: 'prueba', version: '1'})
    expect(await store.query('select version from kept.maker')).toEqual([{version: '1'}])
    store.close()
    await rm(file)
  }
})

test('a store that cannot be written nor made anew is said', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cumple-cache-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  // Its name is too long to be a file's.
  const file = join(folder, 'a'.repeat(300))
  const opened = Store.open({file, personKey: 'prueba', version: '1'})
  await expect(opened).rejects.toBeInstanceOf(StoreUnwritable)
  await expect(opened).rejects.toThrow(
    `No se puede escribir en ${folder}, donde se guarda lo leído. Borre esa carpeta o cambie sus permisos, y repita la orden.`,
  )
})

test('where nothing can be kept the data are read all the same, and it is said', async () => {
  const {path: project, remove} = await copyProgram()
  onTestFinished(remove)
  const temporary = join(project, 'temporal')
  const fallback = join(
    temporary,
    ['cumple-cache', process.getuid?.()].filter((part) => part !== undefined).join('-'),
  )
  await mkdir(temporary)
  await writeFile(join(project, '.cache'), '')
  await writeFile(fallback, '')
  const dataDir = await createDataFolder({'pore/v.csv': 'fecha,visitas\n2009-07-01,5\n'})
  const env = {TMPDIR: temporary, TEMP: temporary, TMP: temporary}
  const {code, stdout, stderr} = await runCumple(['check', '--json', '--data', dataDir], {project, env})
  expect({code, accepted: JSON.parse(stdout).totals.accepted, stderr}).toEqual({
    code: 0,
    accepted: 1,
    stderr: `No se puede guardar lo leído en ${join(project, '.cache')} ni en ${fallback}: cada vez se leerá todo otra vez. Para que no sea así, cambie los permisos de la primera carpeta.\n`,
  })
})
