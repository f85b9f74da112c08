import {cp, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {COLUMNS} from '../../src/formats/columns.js'
import {type Finished, runCumple} from '../cumple-process.js'
import {GOLDEN} from '../golden-table.js'
import {readDocxText} from '../reports/read-document.js'

test('reports of every municipality and bimester that is asked for are written, and named on stdout', async () => {
  const out = await createFolder()
  const {code, stdout, stderr} = await report(
    out,
    '--todos',
    '--bimestre',
    '2009-B4,2009-B5',
    '--format',
    'docx,xlsx,html,matriz',
  )
  const names = ['guadual', 'saman'].flatMap((slug) =>
    ['2009-B4', '2009-B5'].flatMap((bimester) =>
      ['-matriz.docx', '.docx', '.html', '.xlsx'].map((ending) => `${slug}-${bimester}${ending}`),
    ),
  )
  expect(stderr).toContain('16 documentos con datos hasta el 28 de febrero de 2010')
  expect(code).toBe(0)
  expect(stdout.trim().split('\n').toSorted()).toEqual(names.toSorted())
  expect((await readdir(out)).toSorted()).toEqual(names.toSorted())
  expect(readDocxText(await readFile(join(out, 'saman-2009-B5.docx')))).toContain(
    'Septiembre y octubre de 2009',
  )
})

test('a document that somebody edited is left as it is, unless it may be replaced; the others are written', async () => {
  const out = await createFolder()
  await writeFile(join(out, 'saman-2009-B4.docx'), 'corregido a mano')
  const kept = await report(out, '--municipio', 'Samán', '--bimestre', '2009-B4')
  expect(kept).toMatchObject({code: 1, stdout: 'saman-2009-B4.xlsx\n'})
  expect(kept.stderr).toContain(
    'ya había un archivo que dice otra cosa: saman-2009-B4.docx. Se dejó como estaba',
  )
  expect(await readFile(join(out, 'saman-2009-B4.docx'), 'utf8')).toBe('corregido a mano')
  const replaced = await report(out, '--municipio', 'saman,Samán', '--bimestre', '2009-B4', '--reemplazar')
  expect(replaced.code).toBe(0)
  const bytes = await readFile(join(out, 'saman-2009-B4.docx'))
  expect(readDocxText(bytes)).toContain('Julio y agosto de 2009')
  const again = await report(out, '--municipio', 'saman', '--bimestre', '2009-B4')
  expect(again.code).toBe(0)
  expect(await readFile(join(out, 'saman-2009-B4.docx'))).toEqual(bytes)
})

test('without a bimester the last closed one is reported', async () => {
  const out = await createFolder()
  expect(await report(out, '--municipio', 'saman', '--format', 'html')).toMatchObject({
    code: 0,
    stdout: 'saman-2010-B1.html\n',
  })
})

test('without a period each municipality is reported by its cadence, unless an edition is asked for', async () => {
  const data = join(await createFolder(), 'data')
  await cp(GOLDEN, data, {recursive: true})
  const table = join(data, 'municipios.csv')
  const text = await readFile(table, 'utf8')
  await writeFile(table, text.replace('00101,Samán,,Inventado,bimestral', '00101,Samán,,Inventado,semestral'))
  const run = async (...options: string[]) => {
    const args = ['--todos', '--format', 'html', '--out', await createFolder(), '--cutoff', '2010-02-28']
    return (await runCumple(['report', '--data', data, ...args, ...options])).stdout.trim().split('\n')
  }
  expect(await run()).toEqual(['guadual-2010-B1.html', 'saman-2009-S2.html'])
  expect(await run('--edicion', 'mensual')).toEqual(['saman-2010-02.html', 'guadual-2010-02.html'])
  expect(await run('--periodo', '2009-S1,2009-07')).toEqual(['saman-2009-07.html', 'saman-2009-S1.html'])
  // The other plan ends before the cut-off.
  const plan = join(data, 'planes', 'guadual.csv')
  await writeFile(plan, (await readFile(plan, 'utf8')).replaceAll('2010-02-28', '2009-12-31'))
  expect(await run()).toEqual(['guadual-2009-B6.html', 'saman-2009-S2.html'])
})

test('a draft of the improvement plan is written as the CSV that offices fill in', async () => {
  const out = await createFolder()
  expect(
    await report(out, '--municipio', 'saman', '--bimestre', '2009-B4', '--format', 'borrador'),
  ).toMatchObject({code: 0, stdout: 'saman-2009-B4-mejoramiento-borrador.csv\n'})
  const text = await readFile(join(out, 'saman-2009-B4-mejoramiento-borrador.csv'), 'utf8')
  expect(text.split('\r\n')[0]).toBe(`\ufeff${COLUMNS.improvements.join(';')}`)
  expect(text).toContain('\r\nsaman;2009-B4-saman-')
})

test('what cannot be reported is told with its remedy, and nothing is written', async () => {
  const out = await createFolder()
  const cases = [
    [['--municipio', 'macondo'], 2, '--municipio macondo: no está en municipios.csv; se esperaba uno de'],
    [['--todos', '--bimestre', '2010-B2'], 2, 'empieza después de la fecha de corte (28 de febrero de 2010)'],
    [['--todos', '--periodo', '2010-S2'], 2, '2010-S2 empieza después de la fecha de corte'],
    [
      ['--municipio', 'saman', '--bimestre', '2008-B1'],
      1,
      'No hay qué informar. Samán no tiene plan vigente en enero y febrero de 2008 (2008-B1): sus bimestres van de 2009-B1 a 2010-B1.',
    ],
    [['--municipio', 'saman', '--periodo', '2008-S2'], 1, 'sus semestres van de 2009-S1 a 2010-S1.'],
    [
      ['--todos', '--format', 'pdf', '--navegador', join(out, 'no-hay')],
      1,
      'no se pudo abrir. Revise la ruta',
    ],
  ] as const
  for (const [args, code, message] of cases) {
    const finished = await report(out, ...args)
    expect({code: finished.code, stdout: finished.stdout}).toEqual({code, stdout: ''})
    expect(finished.stderr).toContain(message)
  }
  expect(await readdir(out)).toEqual([])
})

async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cumple-informes-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  return folder
}

function report(out: string, ...args: string[]): Promise<Finished> {
  return runCumple(['report', '--data', GOLDEN, ...args, '--out', out])
}
