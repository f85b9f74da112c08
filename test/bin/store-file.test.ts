import {access, mkdir, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {findStoreFile} from '../../bin/store-file.js'

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
  const first = await findStoreFile(one, caches)
  const second = await findStoreFile(other, caches)
  expect(first).toMatch(/datos-1-[0-9a-f]{8}.almacen\.duckdb$/)
  expect(second).not.toBe(first)
  expect(await findStoreFile(one, caches)).toBe(first)
  await rm(other, {recursive: true})
  await findStoreFile(one, caches)
  await expect(access(dirname(second))).rejects.toThrow('ENOENT')
  await access(dirname(first))
})
