import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {WrongCall} from '../../bin/failure.js'
import {checkSiteFolder, recoverSite, swapSite} from '../../bin/site/swap-site.js'

/** A number that no process has. */
const DEAD = 2 ** 22 + 1

test('a new site takes the place of the old one, of which nothing stays', async () => {
  const folder = await makeFolder({dist: 'viejo', 'dist.7-abcdef': 'nuevo'})
  await swapSite(join(folder, 'dist.7-abcdef'), join(folder, 'dist'))
  expect(await readSites(folder)).toEqual({dist: 'nuevo'})
})

test('the first site needs no old one', async () => {
  const folder = await makeFolder({'dist.7-abcdef': 'nuevo'})
  await swapSite(join(folder, 'dist.7-abcdef'), join(folder, 'dist'))
  expect(await readSites(folder)).toEqual({dist: 'nuevo'})
})

test('when the new site cannot be put in place, the old one returns', async () => {
  const folder = await makeFolder({dist: 'viejo'})
  await expect(swapSite(join(folder, 'dist.7-abcdef'), join(folder, 'dist'))).rejects.toThrow(
    'No se pudo pasar',
  )
  expect(await readSites(folder)).toEqual({dist: 'viejo'})
})

test('what killed builds left is removed; what belongs to a running one, or to nobody, is not', async () => {
  const running = `dist.${process.pid}-abcdef`
  const folder = await makeFolder({
    dist: 'bueno',
    [`dist.${DEAD}-abcdef`]: 'a medias',
    [running]: 'x',
    'dist.copia': 'y',
  })
  await recoverSite(join(folder, 'dist'))
  expect(await readSites(folder)).toEqual({dist: 'bueno', [running]: 'x', 'dist.copia': 'y'})
})

test('a site that was being replaced when the build was killed returns', async () => {
  const folder = await makeFolder({[`dist.${DEAD}-abcdef`]: 'nuevo', [`dist.${DEAD}-abcdef.old`]: 'viejo'})
  await recoverSite(join(folder, 'dist'))
  expect(await readSites(folder)).toEqual({dist: 'viejo'})
})

test('a folder that is no site is not replaced', async () => {
  const folder = await makeFolder({documentos: 'mío'})
  await expect(checkSiteFolder(join(folder, 'documentos'))).rejects.toThrow(WrongCall)
  await mkdir(join(folder, 'vacía'))
  await expect(checkSiteFolder(join(folder, 'vacía'))).resolves.toBeUndefined()
  await expect(checkSiteFolder(join(folder, 'nueva'))).resolves.toBeUndefined()
})

async function makeFolder(sites: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cumple-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  for (const [name, text] of Object.entries(sites)) {
    await mkdir(join(folder, name))
    await writeFile(join(folder, name, 'index.html'), text)
  }
  return folder
}

async function readSites(folder: string): Promise<Record<string, string>> {
  const sites: Record<string, string> = {}
  for (const name of await readdir(folder))
    sites[name] = await readFile(join(folder, name, 'index.html'), 'utf8')
  return sites
}
