import ICAL from 'ical.js'
import {describe, expect, test} from 'vitest'
import {calendarFiles, toDueIndex} from '../../../loaders/calendar/calendar-folder.js'
import {toDueCalendar} from '../../../loaders/calendar/due-calendar.js'
import type {Pipeline} from '../../../loaders/pipeline.js'
import type {Obligation} from '../../../src/domain/obligation.js'
import {sampleObligation} from '../../components/sample-rows.js'
import {runOn} from '../../data-folder.js'

describe('a calendar, read by another program', () => {
  test('has a due date as an event of its own, of a whole day', () => {
    const [event] = readEvents([
      sampleObligation({
        code: 'pore-07',
        indicator: 'Cumplimiento de la fase I (información)',
        window_kind: 'plazo',
        window_end: '2008-11-01',
        unit: '%',
        ratio: true,
        goal: 1,
        value: 0.75,
        missing: 0.25,
        legal: true,
        days_late: 61,
        state: 'incumple',
      }),
    ])
    expect(event).toEqual({
      uid: 'pore-07-20081101@cumple',
      stamp: '2008-12-31T00:00:00Z',
      start: '2008-11-01',
      end: '2008-11-02',
      isDate: true,
      summary: 'Pore: plazo legal de «Cumplimiento de la fase I (información)»',
      description:
        'Indicador pore-07: Cumplimiento de la fase I (información)\nMeta: 100\u202f%\nAl 31 de diciembre de 2008: 75\u202f%; incumple; faltan 25 puntos; 61 días de retraso',
    })
  })

  test('has what closes on one day as one event that lists it', () => {
    const events = readEvents([
      sampleObligation({value: 3, missing: 2, state: 'incumple'}),
      sampleObligation({
        code: 'pore-06',
        indicator: 'Talleres',
        unit: 'talleres',
        goal: 2,
        window_kind: 'año',
        state: 'no_exigible',
        is_open: true,
        value: 1,
        missing: 1,
      }),
      sampleObligation({
        window_start: '2009-01-01',
        window_end: '2009-01-31',
        state: 'no_exigible',
        value: null,
      }),
    ])
    expect(events.map(({uid, start, summary}) => [uid, start, summary])).toEqual([
      ['pore-20081231@cumple', '2008-12-31', 'Pore: cierran 2 metas'],
      ['pore-20090131@cumple', '2009-01-31', 'Pore: cierra «Noticias distintas publicadas»'],
    ])
    expect(events.map(({description}) => description)).toEqual([
      '• Noticias distintas publicadas (pore-01): 5 noticias al mes\n  Al 31 de diciembre de 2008: 3 noticias; incumple; faltaron 2 noticias\n• Talleres (pore-06): 2 talleres al año\n  Al 31 de diciembre de 2008: 1 taller; falta 1 taller',
      '• Noticias distintas publicadas (pore-01): 5 noticias al mes',
    ])
  })

  test('has no event for what does not apply', () => {
    expect(readEvents([sampleObligation({state: 'no_aplica'})])).toEqual([])
  })

  test('has the text of a plan whole, whatever stands in it', () => {
    const hostile = 'Coma, punto y coma; barra \\n y\r\nEND:VEVENT «ñandú» 👩‍💻 '.repeat(4).trim()
    const [event] = readEvents([sampleObligation({indicator: hostile, window_kind: 'plazo'})])
    expect(event?.summary).toBe(`Pore: plazo de «${hostile.replaceAll('\r\n', '\n')}»`)
  })
})

test('lines end in CRLF, hold at most 75 octets, and part no character', () => {
  const text = toText([sampleObligation({indicator: 'ñ👩‍💻á'.repeat(60)})])
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const lines = text.split('\r\n')
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBe(75)
  expect(lines.filter((line) => Buffer.from(line).toString() !== line)).toEqual([])
  expect(lines.at(-1)).toBe('')
})

describe('the calendars of the demonstration’s plans', () => {
  test('have every window of the plan once, and the same bytes each time', async () => {
    const pipeline = await runOn({}, {cutoff: '2010-08-31'})
    const files = await readFolder(pipeline)
    expect(files['pore.ics']).toEqual((await readFolder(pipeline))['pore.ics'])
    const events = readText(new TextDecoder().decode(files['pore.ics']))
    expect(new Set(events.map(({uid}) => uid)).size).toBe(events.length)
    const listed = events.flatMap(({start, description}) =>
      [...description.matchAll(/\bpore-\d\d\b/g)].map(([code]) => `${code} ${start}`),
    )
    const rows = await pipeline.store.query(
      "select code, window_end from obligation where municipality = 'pore'",
    )
    expect(listed.sort()).toEqual(rows.map(({code, window_end}) => `${code} ${window_end}`).sort())
    expect(rows.length).toBeGreaterThan(200)
  })

  test('keep the names of their events when the cut-off moves', async () => {
    const [early, late] = await Promise.all(
      ['2009-12-31', '2011-12-31'].map(async (cutoff) => {
        const files = await readFolder(await runOn({}, {cutoff}))
        return readText(new TextDecoder().decode(files['palmar.ics'])).map(({uid}) => uid)
      }),
    )
    expect(early).toEqual(late)
  })

  test('are there for a municipality without a plan too, empty', async () => {
    expect(readText(toText([]))).toEqual([])
  })
})

describe('the months that are offered', () => {
  test('begin with that of the next day on which something falls due', async () => {
    const index = async (cutoff: string) => await toDueIndex(await runOn({}, {cutoff}))
    expect((await index('2010-08-31')).next).toBe('2010-09')
    expect((await index('2010-08-10')).next).toBe('2010-08')
    expect(await index('2014-12-31')).toMatchObject({next: '2013-12'})
  })
})

function toText(rows: readonly Obligation[]): string {
  return toDueCalendar(rows, {name: 'Pore', slug: 'pore', cutoff: '2008-12-31'})
}

function readEvents(rows: readonly Obligation[]): ReturnType<typeof readText> {
  return readText(toText(rows))
}

/** The events of a calendar as a library that is not ours reads them. */
function readText(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      stamp: String(component.getFirstPropertyValue('dtstamp')),
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      isDate: event.startDate.isDate && event.endDate.isDate,
      summary: event.summary,
      description: event.description,
    }
  })
}

async function readFolder(pipeline: Pipeline): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {}
  for await (const [name, bytes] of calendarFiles(pipeline)) files[name] = bytes
  return files
}
