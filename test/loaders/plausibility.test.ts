import {appendFile, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {toCheckText} from '../../loaders/check.js'
import {toCsv} from '../../loaders/csv.js'
import type {Pipeline} from '../../loaders/pipeline.js'
import {listSigns} from '../../loaders/sign-list.js'
import {formatPlaces, toSignText} from '../../src/domain/sign.js'
import {createDataFolder, dropExport, runOnFolder} from '../data-folder.js'

const PUBLICATIONS = 'municipio,fecha,tipo,titulo'
const MEASUREMENTS = 'municipio,medida,fecha,numerador,denominador'
const ATTENDANCE = 'municipio,fecha,evento,tipo,asistentes'

interface Setting {
  /** A row of `cambios.csv`. */
  change?: string
  /** Cells of one more indicator of Pore, `pore-99`. */
  target?: Record<string, string>
  cutoff?: string
  times?: Record<string, string>
}

/** What is read of these exports in such a setting. */
async function read(
  exports: Record<string, string>,
  {target, change = '', cutoff = '2009-12-31', times = {}}: Setting = {},
): Promise<Pipeline> {
  const folder = await createDataFolder({})
  for (const [path, text] of Object.entries(exports))
    await dropExport(folder, path, text, new Date(`${times[path] ?? '2013-01-15'}T12:00:00Z`))
  if (target !== undefined) {
    const plan = join(folder, 'planes', 'pore.csv')
    const [header = ''] = (await readFile(plan, 'utf8')).split('\n')
    const row = {
      codigo: 'pore-99',
      linea: 'x',
      accion: 'x',
      indicador: 'Prueba',
      unidad: 'cosas',
      desde: '2009-01-01',
      hasta: '2009-12-31',
      ...target,
    }
    await appendFile(plan, toCsv(header.trim().split(','), [row]).split('\n').slice(1).join('\n'))
  }
  if (change !== '') await appendFile(join(folder, 'cambios.csv'), `${change}\n`)
  return await runOnFolder(folder, {cutoff})
}

/** The signs in these exports, as `municipality kind: text (places)`. */
async function signs(exports: Record<string, string>, setting: Setting = {}): Promise<string[]> {
  const found = await listSigns(await read(exports, setting))
  return found.map((sign) => `${sign.municipality} ${sign.kind}: ${toSignText(sign)} (${formatPlaces(sign)})`)
}

const lines = (header: string, rows: string[]) => `${header}\n${rows.join('\n')}\n`
const month = (number: number) => `2009-${String(number).padStart(2, '0')}`
const days = (count: number, from: string) =>
  Array.from({length: count}, (_, i) =>
    new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10),
  )

describe('the same value four periods in a row', () => {
  const monthly = (values: (number | string)[]) =>
    lines(
      MEASUREMENTS,
      values.map((value, i) => `pore,edictos_emitidos,${month(i + 1)}-28,${value},`),
    )
  const target = {forma: 'declarado', medida: 'edictos_emitidos', acumulacion: 'flujo', ventana: 'mes'}

  test('is told with the rows of those periods', async () => {
    expect(await signs({'m.csv': monthly([12, 17, 17, 17, 17, 18])}, {target})).toEqual([
      'pore same_value: «Prueba» (pore-99) vale 17 en 4 periodos seguidos, del 1 de febrero de 2009 al 31 de mayo de 2009. (m.csv, líneas 3, 4, 5 y 6)',
    ])
  })

  test('is no sign three times, below ten, at zero, or where it is the goal or the floor', async () => {
    expect(await signs({'m.csv': monthly([17, 17, 17, 18, 17])}, {target})).toEqual([])
    expect(await signs({'m.csv': monthly([9, 9, 9, 9])}, {target})).toEqual([])
    expect(await signs({'m.csv': monthly([0, 0, 0, 0])}, {target})).toEqual([])
    expect(await signs({'m.csv': monthly([17, 17, 17, 17])}, {target: {...target, meta: '17'}})).toEqual([])
    expect(
      await signs({'m.csv': monthly([17, 17, 17, 17])}, {target: {...target, minimo: '17', meta: '20'}}),
    ).toEqual([])
  })

  test('is no sign across a period that is not known', async () => {
    const rows = [1, 2, 4, 5].map((number) => `pore,edictos_emitidos,${month(number)}-28,17,`)
    expect(await signs({'m.csv': lines(MEASUREMENTS, rows)}, {target})).toEqual([])
  })

  test('of a share is told by both its figures, and not of a whole or of a total below ten', async () => {
    const share = (own: number, all: number) =>
      lines(
        MEASUREMENTS,
        [1, 2, 3, 4].map((number) => `pore,fase_1,${month(number)}-28,${own},${all}`),
      )
    const ratio = {
      forma: 'razon_declarada',
      medida: 'fase_1',
      acumulacion: 'nivel',
      ventana: 'mes',
      unidad: '%',
    }
    expect(await signs({'m.csv': share(9, 12)}, {target: ratio})).toEqual([
      'pore same_value: «Prueba» (pore-99) vale 9 de 12 (75\u202f%) en 4 periodos seguidos, del 1 de enero de 2009 al 30 de abril de 2009. (m.csv, líneas 2, 3, 4 y 5)',
    ])
    expect(await signs({'m.csv': share(12, 12)}, {target: ratio})).toEqual([])
    expect(await signs({'m.csv': share(6, 8)}, {target: ratio})).toEqual([])
  })

  test('of visits is told by file and lines', async () => {
    const visits = lines(
      'municipio,fecha,visitas',
      days(120, '2009-01-01').map((day) => `pore,${day},${day.endsWith('-02') ? 40 : 0}`),
    )
    expect(await signs({'v.csv': visits})).toEqual([
      'pore same_value: «Visitas mensuales del sitio» (pore-19) vale 40 en 4 periodos seguidos, del 1 de enero de 2009 al 30 de abril de 2009. (v.csv, líneas 2 a 121)',
    ])
  })
})

describe('rows alike in two municipalities', () => {
  const news = (slug: string, count: number) =>
    Array.from({length: count}, (_, i) => `${slug},2009-03-0${i + 1},noticia,Noticia del día ${i + 1}`)

  test('are told of both where four titles are alike', async () => {
    const found = await signs({
      'a.csv': lines(PUBLICATIONS, news('pore', 4)),
      'b.csv': lines(PUBLICATIONS, [...news('palmar', 4), 'palmar,2009-03-09,noticia,Otra']),
    })
    expect(found).toEqual([
      'pore twin_rows: 4 filas de publicaciones son iguales a las de Palmar, del 1 de marzo de 2009 al 4 de marzo de 2009. (a.csv, líneas 2, 3, 4 y 5)',
      'palmar twin_rows: 4 filas de publicaciones son iguales a las de Pore, del 1 de marzo de 2009 al 4 de marzo de 2009. (b.csv, líneas 2, 3, 4 y 5)',
    ])
  })

  test('are no sign where three are, or the title is always one', async () => {
    expect(await signs({'a.csv': lines(PUBLICATIONS, [...news('pore', 3), ...news('palmar', 3)])})).toEqual(
      [],
    )
    const same = (slug: string) =>
      [1, 2, 3, 4, 5].map((number) => `${slug},${month(number)}-28,revision,Revisión completa`)
    expect(await signs({'a.csv': lines(PUBLICATIONS, [...same('pore'), ...same('palmar')])})).toEqual([])
  })

  test('of measures are told where nearly all of both are, and not where they meet by chance', async () => {
    const declared = (slug: string, values: number[]) =>
      values.map((value, i) => `${slug},consultas_reportadas,${month(i + 1)}-28,${value},`)
    const values = [31, 44, 27, 52, 38]
    const copied = await signs({
      'm.csv': lines(MEASUREMENTS, [...declared('palmar', values), ...declared('genova', values)]),
    })
    expect(copied).toEqual([
      expect.stringMatching(
        /^palmar twin_rows: 5 filas de «.+» son iguales a las de Génova, del 28 de enero de 2009 al 28 de mayo de 2009\. \(m\.csv, líneas 2, 3, 4, 5 y 6\)$/,
      ),
      expect.stringMatching(
        /^genova twin_rows: 5 filas de «.+» son iguales a las de Palmar, del 28 de enero de 2009 al 28 de mayo de 2009\. \(m\.csv, líneas 7, 8, 9, 10 y 11\)$/,
      ),
    ])
    const chance = [31, 44, 99, 52, 98, 38, 97]
    const other = [31, 44, 27, 52, 91, 38, 92]
    expect(
      await signs({
        'm.csv': lines(MEASUREMENTS, [...declared('palmar', chance), ...declared('genova', other)]),
      }),
    ).toEqual([])
  })

  test('of visits are told by whole months', async () => {
    const visits = (slug: string) =>
      days(59, '2009-01-01').map((day, i) => `${slug},${day},${5 + ((i * 7) % 11)}`)
    const header = 'municipio,fecha,visitas'
    const changed = visits('palmar').map((row) => (row.includes('2009-02-10') ? `${row}0` : row))
    expect(await signs({'a.csv': lines(header, visits('pore')), 'b.csv': lines(header, changed)})).toEqual([
      'pore twin_rows: Las visitas de cada día son las mismas que las de Palmar en 1 mes, del 1 de enero de 2009 al 31 de enero de 2009. (a.csv, líneas 2 a 32)',
      'palmar twin_rows: Las visitas de cada día son las mismas que las de Pore en 1 mes, del 1 de enero de 2009 al 31 de enero de 2009. (b.csv, líneas 2 a 32)',
    ])
  })
})

describe('attendance always a multiple of ten', () => {
  const totals = (values: number[]) =>
    lines(
      ATTENDANCE,
      values.map((value, i) => `pore,${month(i + 1)}-20,Taller ${i + 1},taller,${value}`),
    )

  test('is told from five declared totals on', async () => {
    expect(await signs({'a.csv': totals([30, 20, 50, 40, 30])})).toEqual([
      'pore round_attendance: 5 totales de asistencia de tipo taller, del 20 de enero de 2009 al 20 de mayo de 2009, son todos múltiplos de diez: de 20 a 50. (a.csv, líneas 2, 3, 4, 5 y 6)',
    ])
  })

  test('is no sign with four, or with one that is none', async () => {
    expect(await signs({'a.csv': totals([30, 20, 50, 40])})).toEqual([])
    expect(await signs({'a.csv': totals([30, 20, 50, 40, 30, 33])})).toEqual([])
  })
})

test('information published after its due day is told by bimester, with its departments; an extension counts as 7 days', async () => {
  const header =
    'municipio,fecha,tipo,titulo,dependencia,fecha_solicitud,fecha_acordada,fecha_prorroga,fecha_entrega'
  const rows = [
    'pore,2009-03-10,otro,A,Hacienda,2009-02-20,2009-03-05,,2009-03-10',
    'pore,2009-03-20,otro,B,Hacienda,2009-02-20,2009-03-05,2009-03-25,2009-03-20',
    'pore,2009-04-05,otro,C,Salud,2009-03-20,2009-04-05,,2009-04-05',
    'pore,2009-04-12,otro,D,Salud,2009-03-20,2009-04-05,2009-04-12,2009-04-12',
    'pore,2009-05-03,otro,E,,2009-04-20,2009-05-02,,2009-05-03',
    'pore,,otro,F,Salud,2009-04-20,2009-05-02,,',
  ]
  expect(await signs({'p.csv': lines(header, rows)})).toEqual([
    'pore late_delivery: De 2 solicitudes con fecha acordada en may–jun 2009, 1 se publicó 1 día después de su plazo: sin dependencia (1). (p.csv, línea 6)',
    'pore late_delivery: De 4 solicitudes con fecha acordada en mar–abr 2009, 2 se publicaron hasta 8 días después de su plazo: Hacienda (2). (p.csv, líneas 2 y 3)',
  ])
})

test('an event that is announced after it took place is told', async () => {
  const header = `${PUBLICATIONS},fecha_evento`
  const rows = [
    'pore,2009-03-10,evento,Cabildo,2009-03-01',
    'pore,2009-03-11,evento,Feria,2009-03-11',
    'pore,2009-03-12,noticia,Feria,2009-03-11',
  ]
  expect(await signs({'p.csv': lines(header, rows)})).toEqual([
    'pore past_event: 1 evento se publicó después de ocurrir, el 10 de marzo de 2009: 9 días después. (p.csv, línea 2)',
  ])
})

describe('what an earlier export of the same log does not have', () => {
  const rows = (count: number) =>
    Array.from({length: count}, (_, i) => `pore,2009-03-0${i + 1},noticia,Noticia ${i + 1}`)
  const late = 'pore,2009-03-15,noticia,Agregada'

  test('is told where that was made after the day', async () => {
    const exports = {
      'antes.csv': lines(PUBLICATIONS, rows(4)),
      'ahora.csv': lines(PUBLICATIONS, [...rows(4), late]),
    }
    expect(await signs(exports, {times: {'antes.csv': '2009-04-02', 'ahora.csv': '2009-06-01'}})).toEqual([
      'pore later_addition: 1 publicación el 15 de marzo de 2009 está en ahora.csv y no en antes.csv, que se hizo después de esa fecha. (ahora.csv, línea 6)',
    ])
    expect(await signs(exports, {times: {'antes.csv': '2009-03-15', 'ahora.csv': '2009-06-01'}})).toEqual([])
  })

  test('is no sign in another log of the same months, nor where a row of the earlier one was rejected', async () => {
    const times = {'antes.csv': '2009-04-02', 'ahora.csv': '2009-06-01'}
    expect(
      await signs(
        {'antes.csv': lines(PUBLICATIONS, rows(4)), 'ahora.csv': lines(PUBLICATIONS, [...rows(1), late])},
        {times},
      ),
    ).toEqual([])
    expect(
      await signs(
        {
          'antes.csv': lines(PUBLICATIONS, [...rows(4), 'pore,15 de,noticia,Agregada']),
          'ahora.csv': lines(PUBLICATIONS, [...rows(4), late]),
        },
        {times},
      ),
    ).toEqual([])
  })
})

test('a numerator above its denominator is told, declared or counted', async () => {
  const found = await signs({
    'm.csv': lines(MEASUREMENTS, [
      'pore,edictos_emitidos,2009-03-31,1,',
      'pore,fase_1,2009-03-31,12,10',
      'pore,fase_2,2009-03-31,10,10',
    ]),
    'p.csv': lines(PUBLICATIONS, ['pore,2009-03-02,edicto,Uno', 'pore,2009-03-03,edicto,Dos']),
  })
  expect(found).toEqual([
    'pore numerator_above: «Edictos publicados sobre emitidos» (pore-03) pasa de su total una vez, del 1 de marzo de 2009 al 31 de marzo de 2009: 2 sobre 1. (m.csv, línea 2)',
    'pore numerator_above: «Cumplimiento de la fase I (información)» (pore-07) pasa de su total una vez, el 31 de marzo de 2009: 12 sobre 10. (m.csv, línea 3)',
  ])
})

describe('visits that jump where the counter changes', () => {
  const total = (from: string, count: number, visits: number) =>
    lines(
      'municipio,fecha,visitas',
      days(count, from).map((day) => `pore,${day},${visits}`),
    )
  const pages = (from: string, count: number, visits: number) =>
    lines(
      'municipio,fecha,pagina,visitas',
      days(count, from).flatMap((day) => [`pore,${day},/a,${visits}`, `pore,${day},/b,${visits}`]),
    )

  test('are told with both medians and both files', async () => {
    expect(await signs({'a.csv': total('2009-01-01', 31, 12), 'b.csv': pages('2009-02-01', 28, 15)})).toEqual(
      [
        'pore visit_jump: Las visitas pasan de 12 a 30 al día (medianas de los 28 días de cada lado) el 1 de febrero de 2009, cuando el contador cambia de plantilla a plantilla (por páginas). (a.csv, líneas 5 a 32; b.csv, líneas 2 a 57)',
      ],
    )
  })

  test('are told where the change is declared, in whichever municipality has the jump', async () => {
    const exports = {'a.csv': total('2009-01-01', 31, 30), 'b.csv': total('2009-02-01', 28, 12)}
    expect(await signs(exports, {change: '2009-02-01,,,contador,Nuevo contador,,'})).toEqual([
      'pore visit_jump: Las visitas pasan de 30 a 12 al día (medianas de los 28 días de cada lado) el 1 de febrero de 2009, cuando el contador cambia, como dice cambios.csv. (a.csv, líneas 5 a 32; b.csv, líneas 2 a 29)',
    ])
  })

  test('are no sign below twice, below ten a day, with few days, or without a change of counter', async () => {
    expect(await signs({'a.csv': total('2009-01-01', 31, 12), 'b.csv': pages('2009-02-01', 28, 11)})).toEqual(
      [],
    )
    expect(await signs({'a.csv': total('2009-01-01', 31, 2), 'b.csv': pages('2009-02-01', 28, 4)})).toEqual(
      [],
    )
    expect(await signs({'a.csv': total('2009-01-01', 31, 12), 'b.csv': pages('2009-02-01', 13, 15)})).toEqual(
      [],
    )
    expect(await signs({'a.csv': total('2009-01-01', 31, 12), 'b.csv': total('2009-02-01', 28, 30)})).toEqual(
      [],
    )
  })
})

test('the check tells remarks on plans and signs with their lines', async () => {
  const pipeline = await read({'m.csv': lines(MEASUREMENTS, ['pore,fase_1,2009-03-31,12,10'])})
  const text = (await toCheckText(pipeline)).split('\n')
  const from = text.indexOf('Indicios para verificar: 1. No acusan a nadie ni cambian ningún resultado.')
  expect(text.slice(from + 1, from + 3)).toEqual([
    '  Más hechos que los posibles: 1. Revise que las dos cifras sean del mismo periodo y cuenten lo mismo.',
    '    pore: «Cumplimiento de la fase I (información)» (pore-07) pasa de su total una vez, el 31 de marzo de 2009: 12 sobre 10. m.csv, línea 2.',
  ])
  expect(text).toContain('  Metas supuestas: 1')
  expect(text).toContain(
    '    planes/genova.csv, línea 19: La meta de «Información entregada a tiempo por dependencia» (genova-17), 100\u202f%, es supuesta: el plan no la escribe.',
  )
})
