import {truncateSync} from 'node:fs'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {BLOCK_ROWS} from '../../../loaders/scan/visit-block.js'
import {VisitScanWorker} from '../../../loaders/scan/visit-scan-worker.js'
import {readGenerally, readScanned, type Scan} from './scanned.js'

const HEADER = 'municipio;fecha;pagina;visitas;visitantes'

let worker: VisitScanWorker
beforeAll(() => {
  worker = new VisitScanWorker()
})
afterAll(() => worker.close())

const scan: Scan = (task, sink, judge, {dateOrder, ...limits} = {}) =>
  worker.start(task, limits)(sink, judge, dateOrder && {dateOrder})

/** Rows of which one in `every` has to be judged. */
function toFile(rows: number, every: number): string {
  const lines = Array.from({length: rows}, (_, i) => {
    const day = `${(i % 28) + 1}/${(Math.floor(i / 28) % 12) + 1}/${2000 + (Math.floor(i / 336) % 29)}`
    return `pore;${day};/pagina-${i % 97};${i % every === 0 ? '1.000' : i % 90};${i % 7 === 0 ? '' : i % 5}`
  })
  return `${HEADER}\n${lines.join('\n')}\n`
}

test('a thread scans as this one does, over many blocks', async () => {
  const text = toFile(150_000, 1_000)
  const {rows, rejections, fast, result} = await readScanned(text, {scan})
  const general = readGenerally(text)
  expect({rows, rejections}).toEqual({rows: general.rows, rejections: general.rejections})
  expect({fast, judged: result.judged, lines: result.lines}).toEqual({
    fast: 149_850,
    judged: 150,
    lines: 150_001,
  })
})

test('a file of which every record is judged is read whole', async () => {
  const text = toFile(9_000, 1)
  const {rows, fast} = await readScanned(text, {scan})
  expect(fast).toBe(0)
  expect(rows).toEqual(readGenerally(text).rows)
})

test('no more than a few blocks are made before they are taken', async () => {
  const late: Scan = async (task, sink, judge) => {
    const take = worker.start(task)
    await new Promise((resolve) => setTimeout(resolve, 500))
    // What was not read by now is not there any more.
    truncateSync(task.file, 0)
    return await take(sink, judge)
  }
  const {result} = await readScanned(toFile(1_600_000, 500_000), {scan: late})
  expect(result.rows).toBeLessThan(20 * BLOCK_ROWS)
})

test('after a scan that was left because of its dates, or failed, the next one goes well', async () => {
  const text = `${HEADER}\n${'pore;31/12/2024;/a;1;1\n'.repeat(70_000)}`
  const wrong: Scan = (task, ...rest) => scan({...task, order: 'mdy'}, ...rest)
  expect((await readScanned(text, {scan: wrong})).result.contradicted).toBe(true)
  const missing: Scan = (task, ...rest) => scan({...task, file: `${task.file}-no`}, ...rest)
  await expect(readScanned(text, {scan: missing})).rejects.toThrow('ENOENT')
  expect((await readScanned(text, {scan})).result.rows).toBe(70_000)
})
