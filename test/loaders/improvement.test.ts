import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {createDataFolder, runOn, runOnFolder} from '../data-folder.js'

const HEADER = 'id;indicador;bimestre;condicion;accion;fecha_inicio;fecha_fin;avance;fecha_cierre;estado'

/** The log of Pore with so many days of publication in each month, from January of 2009: pore-02 asks for four a month. */
function toLog(days: readonly number[]): string {
  const rows = days.flatMap((count, month) =>
    Array.from({length: count}, (_, day) => {
      const date = new Date(Date.UTC(2009, month, day + 1)).toISOString().slice(0, 10)
      return `pore,${date},noticia,Noticia ${month} ${day}`
    }),
  )
  return `municipio,fecha,tipo,titulo\n${rows.join('\n')}\n`
}

/** Fails in 2009-B1, is back in B2 and B3, fails in B4, is back from B5 on to the end of 2010. */
const LOG = toLog([1, 1, 4, 4, 4, 4, 1, 1, ...Array.from({length: 16}, () => 4)])

async function improve(rows: readonly string[], cutoff = '2010-12-31', {log = LOG, periods = ''} = {}) {
  const plan = `# exportado: 2010-06-01\n${HEADER}\n${rows.join('\n')}\n`
  const folder = await createDataFolder({'pore/mejoramiento.csv': plan, 'log.csv': log})
  const preset = join(folder, 'semaforos.csv')
  const [header, ...bands] = (await readFile(preset, 'utf8')).trim().split(/\r?\n/)
  const asking = bands.map((band) => `${band},${periods}`)
  await writeFile(preset, `${[`${header},periodos_cierre`, ...asking].join('\n')}\n`)
  const {store} = await runOnFolder(folder, {cutoff})
  const found = await store.query(
    'select finding, state, overdue_days, verified_in, failed_again_in from improvement order by finding',
  )
  return found.map((row) => Object.values(row))
}

test('an action that is not done is on time until its last day and overdue from the next', async () => {
  const rows = [
    '1;pore-02;2009-B1;Faltan noticias;Nombrar encargado;01/03/2009;30/04/2009;0;;',
    '2;pore-02;2009-B1;Faltan noticias;Hacer calendario;01/03/2009;29/04/2009;50 %;;',
    '3;;;Sin soporte;Archivar;;31/05/2009;20;;',
    '4;;;Sin soporte;Comprar;;31/05/2009;;;',
  ]
  expect(await improve(rows, '2009-04-30')).toEqual([
    ['1', 'sin_iniciar', null, null, null],
    ['2', 'vencida', 1, null, null],
    ['3', 'en_ejecucion', null, null, null],
    ['4', 'sin_iniciar', null, null, null],
  ])
})

test('what is done and not closed waits to be verified, though its indicator is back', async () => {
  const rows = ['1;pore-02;2009-B1;Faltan;Nombrar;01/03/2009;30/04/2009;100;;']
  expect(await improve(rows, '2009-06-30')).toEqual([['1', 'por_verificar', null, null, null]])
})

test('an action closes when it is done, closed, and its indicator is back', async () => {
  const rows = ['1;pore-02;2009-B1;Faltan;Nombrar;01/03/2009;30/04/2009;100;05/05/2009;']
  expect(await improve(rows, '2009-06-30')).toEqual([['1', 'cerrada', null, '2009-B2', null]])
})

test('a close that no measurement bears out waits to be verified', async () => {
  const rows = ['1;pore-02;2009-B3;Faltan;Nombrar;01/07/2009;30/08/2009;100;05/09/2009;']
  expect(await improve(rows, '2009-08-31')).toEqual([['1', 'por_verificar', null, null, null]])
  expect(await improve(rows, '2009-10-31')).toEqual([['1', 'cerrada', null, '2009-B5', null]])
})

test('an action whose indicator fails within twelve months of its close is open again, and no later', async () => {
  const rows = ['1;pore-02;2009-B1;Faltan;Nombrar;01/03/2009;30/04/2009;100;05/05/2009;']
  expect(await improve(rows)).toEqual([['1', 'reabierta', null, '2009-B2', '2009-B4']])
  const early = ['1;pore-02;;Faltan;Nombrar;01/01/2008;30/04/2008;100;05/05/2008;']
  expect(await improve(early, '2009-08-31')).toEqual([['1', 'reabierta', null, '2009-B2', '2009-B4']])
})

test.each([
  ['2010-B1, which ends within twelve months of the close,', 'reabierta', 12],
  ['2010-B3, which ends later,', 'cerrada', 16],
])('a failure in %s leaves the action %s', async (_, state, month) => {
  const days = Array.from({length: 24}, (__, i) => (i === month || i === month + 1 ? 1 : 4))
  const rows = ['1;pore-02;;Faltan;Nombrar;01/01/2009;30/04/2009;100;05/05/2009;']
  const [[, found] = []] = await improve(rows, '2010-12-31', {log: toLog(days)})
  expect(found).toBe(state)
})

test('what was measured in the finding’s bimester, or before the action began, closes nothing', async () => {
  const rows = [
    '1;pore-02;2009-B3;Faltan;Nombrar;;30/06/2009;100;05/07/2009;',
    '2;pore-02;;Faltan;Nombrar;01/07/2009;05/07/2009;100;05/07/2009;',
  ]
  expect((await improve(rows, '2009-08-31')).map(([, state]) => state)).toEqual([
    'por_verificar',
    'por_verificar',
  ])
})

test('a bimester that is still open closes nothing', async () => {
  const rows = ['1;pore-02;;Faltan;Nombrar;01/03/2009;05/04/2009;100;10/04/2009;']
  expect((await improve(rows, '2009-04-15'))[0]?.[1]).toBe('por_verificar')
  expect((await improve(rows, '2009-04-30'))[0]?.[1]).toBe('cerrada')
})

test('a result that is carried from before the action closes nothing', async () => {
  const quarters = ['2009-11-15', '2010-04-15'].map((date, i) => `pore,${date},revision,Revisión ${i}`)
  const ends = ['2009-10-01', '2010-06-30'].map((date, i) => `pore,${date},otro,Otro ${i}`)
  const log = `municipio,fecha,tipo,titulo\n${[...quarters, ...ends].join('\n')}\n`
  const rows = ['1;pore-05;;Falta;Revisar;01/01/2010;15/02/2010;100;20/02/2010;']
  expect((await improve(rows, '2010-02-28', {log}))[0]?.[1]).toBe('por_verificar')
})

test('the preset may ask for more periods in a row', async () => {
  const rows = ['1;pore-02;2009-B1;Faltan;Nombrar;01/03/2009;30/04/2009;100;05/05/2009;']
  const improveTwice = (cutoff: string) => improve(rows, cutoff, {periods: '2'})
  expect(await improveTwice('2009-04-30')).toEqual([['1', 'por_verificar', null, null, null]])
  expect(await improveTwice('2009-06-30')).toEqual([['1', 'cerrada', null, '2009-B3', null]])
})

test('without an indicator the office’s word closes, and a cancelled action is neither late nor open', async () => {
  const rows = [
    '1;;;Sin acta;Hacer el acta;;30/04/2009;100;05/05/2009;',
    '2;;;Sin acta;Buscarla;;30/04/2009;10;;Cancelada',
  ]
  expect(await improve(rows)).toEqual([
    ['1', 'cerrada', null, null, null],
    ['2', 'cancelada', null, null, null],
  ])
})

test('a later plan replaces all actions of the findings that it has, and leaves the others', async () => {
  const first = `# exportado: 2009-05-01\n${HEADER}\n1;;;C;Uno;;30/04/2009;10;;\n1;;;C;Dos;;30/04/2009;10;;\n2;;;C;Tres;;30/04/2009;10;;\n`
  const second = `# exportado: 2009-06-01\n${HEADER}\n1;;;C;Otra;;30/04/2009;20;;\n`
  const {store} = await runOn({'pore/mejoramiento 1.csv': first, 'pore/mejoramiento 2.csv': second})
  expect(
    await store.query('select finding, action, file, line from improvement order by finding, action'),
  ).toEqual([
    {finding: '1', action: 'Otra', file: 'pore/mejoramiento 2.csv', line: 3},
    {finding: '2', action: 'Tres', file: 'pore/mejoramiento 1.csv', line: 5},
  ])
  expect(
    await store.query('select path, read, accepted, replaced, duplicated from file_report order by path'),
  ).toEqual([
    {path: 'pore/mejoramiento 1.csv', read: 3, accepted: 1, replaced: 2, duplicated: 0},
    {path: 'pore/mejoramiento 2.csv', read: 1, accepted: 1, replaced: 0, duplicated: 0},
  ])
})

test('a bad row is rejected with its column and remedy, and two that contradict one another both are', async () => {
  const rows = [
    '1;pore;;C;Uno;;30/04/2009;10;;',
    '1;;2009-4;C;Dos;;30/04/2009;10;;',
    '1;;;C;Tres;;;10;;',
    '1;;;C;Cuatro;;30/04/2009;120;;',
    '1;;;C;Cinco;;30/04/2009;0,5;;',
    '1;;;C;Seis;01/05/2009;30/04/2009;5;;',
    '2;;;C;Siete;;30/04/2009;5;;',
    '2;;;C;SIETE;;30/04/2009;6;;',
    '3;;;C;Ocho;;30/04/2009;6;;',
    '3;;;C;Ocho;;30/04/2009;6;;',
  ]
  const {store} = await runOn({'pore/mejoramiento.csv': `${HEADER}\n${rows.join('\n')}\n`})
  const rejected = await store.query('select line, column_name, reason, remedy from rejection order by line')
  expect(rejected.map((row) => Object.values(row))).toEqual([
    [
      2,
      'indicador',
      'El código del indicador no se entiende',
      'Escríbalo como pore-01, o deje la celda vacía.',
    ],
    [3, 'bimestre', 'El bimestre no se entiende', 'Escríbalo como 2009-B4, o deje la celda vacía.'],
    [
      4,
      'fecha_fin',
      'Falta la fecha de fin',
      'Complete la celda; si no se sabe, la fila no se puede contar.',
    ],
    [5, 'avance', 'El porcentaje pasa de 100', 'Escriba un número de 0 a 100.'],
    [
      6,
      'avance',
      'No se sabe si es una parte de 1 o un porcentaje',
      'Escriba el porcentaje, como 50 o 0,5 %.',
    ],
    [7, 'fecha_fin', 'La fecha de fin es anterior a la de inicio', 'Corrija una de las dos.'],
    [
      8,
      'accion',
      'La línea 9 trae otros datos de la misma acción del mismo hallazgo',
      'Deje una sola de las dos filas, la correcta.',
    ],
    [
      9,
      'accion',
      'La línea 8 trae otros datos de la misma acción del mismo hallazgo',
      'Deje una sola de las dos filas, la correcta.',
    ],
  ])
  expect(await store.query('select read, accepted, rejected, duplicated from file_report')).toEqual([
    {read: 10, accepted: 1, rejected: 8, duplicated: 1},
  ])
})

test('an activity is overdue after its last day unless it is all done, and says how far it should be', async () => {
  const schedule = [
    'Actividad;Indicador;Responsable;Inicio;Fin;Avance;Evidencia',
    'Comité;genova-01;Secretaría;01/01/2010;31/01/2010;100;acta 1',
    'Manual;genova-99;Sistemas;01/01/2010;28/02/2010;40;',
    'Encuesta;;Sistemas;01/04/2010;10/05/2010;;',
    'Encuesta;;Sistemas;01/06/2010;10/06/2010;;',
  ].join('\n')
  const {store} = await runOn({'genova/cronograma.csv': `${schedule}\n`}, {cutoff: '2010-04-20'})
  expect(
    await store.query(
      "select activity, strftime(start_date, '%m') as month, state, expected, overdue_days, is_unknown_indicator as unknown, line from activity",
    ),
  ).toEqual([
    {
      activity: 'Comité',
      month: '01',
      state: 'cumplida',
      expected: 100,
      overdue_days: null,
      unknown: false,
      line: 2,
    },
    {
      activity: 'Manual',
      month: '01',
      state: 'vencida',
      expected: 100,
      overdue_days: 51,
      unknown: true,
      line: 3,
    },
    {
      activity: 'Encuesta',
      month: '04',
      state: 'sin_avance',
      expected: 50,
      overdue_days: null,
      unknown: false,
      line: 4,
    },
    {
      activity: 'Encuesta',
      month: '06',
      state: 'sin_iniciar',
      expected: 0,
      overdue_days: null,
      unknown: false,
      line: 5,
    },
  ])
})
