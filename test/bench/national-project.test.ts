import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {writeNationalProject} from '../../bench/national-project.js'
import {runOnFolder} from '../data-folder.js'

test('the invented country is one that the program reads without a word', async () => {
  const aside = await mkdtemp(join(tmpdir(), 'cumple-pais-'))
  onTestFinished(() => rm(aside, {recursive: true, force: true}))
  const folder = join(aside, 'pais')
  writeNationalProject(folder, {municipalities: 3})
  const {project, store} = await runOnFolder(folder)
  expect(project.warnings).toEqual([])
  expect(project.municipalities).toHaveLength(3)
  expect(await store.query('select count(*) as rejected from rejection')).toEqual([{rejected: 0}])
  expect(
    await store.query(
      `select count(distinct municipality) as municipalities from score where score is not null`,
    ),
  ).toEqual([{municipalities: 3}])
})
