import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {writeNationalProject} from '../../bench/national-project.js'
import {toDueText, toPanorama} from '../../loaders/panorama.js'
import {type Pipeline, runPipeline} from '../../loaders/pipeline.js'
import {countDue, type DueRow} from '../../src/domain/due.js'
import {fromWholeTable} from '../../src/domain/lean-table.js'
import {type Panorama, type PanoramaFile, readPanorama} from '../../src/domain/panorama.js'
import {formatScore, type Score} from '../../src/domain/score.js'
import {findBand} from '../../src/domain/site.js'

const LAST = '2013-B2'

let aside: string
let pipeline: Pipeline
let file: PanoramaFile
let panorama: Panorama
let scores: Score[]

beforeAll(async () => {
  aside = await mkdtemp(join(tmpdir(), 'cumple-pais-'))
  writeNationalProject(join(aside, 'pais'), {municipalities: 8})
  pipeline = await runPipeline({dataDir: join(aside, 'pais'), today: '2013-05-15', personKey: 'prueba'})
  file = JSON.parse(JSON.stringify(await toPanorama(pipeline, {few: 0})))
  panorama = readPanorama(file, {lastBimester: LAST})
  scores = (await pipeline.store.query(
    `select * exclude (level, key) from score where level = 'municipio' order by municipality, t`,
  )) as unknown as Score[]
})

afterAll(async () => {
  pipeline?.close()
  await rm(aside, {recursive: true, force: true})
})

test('each score reads as it does in full, and falls into the same band', () => {
  const bands = pipeline.project.presets[0]?.bands ?? []
  const edges = bands.map(({from}) => from)
  const tell = (row: Score) => [
    formatScore(row, edges),
    row.score === null ? null : findBand(bands, row.score)?.name,
    (row.score_min ?? 0) < (row.score_max ?? 0),
  ]
  const shown = scores.map(
    ({municipality, t}) => panorama.scoresOf(municipality).find((row) => row.t === t) as Score,
  )
  expect(shown.map(tell)).toEqual(scores.map(tell))
  const rest = ({score, score_min, score_max, ...others}: Score) => others
  expect(shown.map(rest)).toEqual(scores.map(rest))
})

test('the lowest score of the last bimester comes first', () => {
  const last = scores.filter(({bimester}) => bimester === LAST)
  const sorted = last.toSorted((a, b) => Number(a.score) - Number(b.score))
  expect(panorama.order).toEqual(sorted.map(({municipality}) => municipality))
  expect(panorama.lastOf(panorama.order[0] ?? '')?.bimester).toBe(LAST)
})

test('the change is that from the bimester before', () => {
  for (const slug of panorama.order) {
    const [before, now] = scores.filter(({municipality}) => municipality === slug).slice(-2)
    expect(panorama.changes.get(slug)).toBeCloseTo(Number(now?.score) - Number(before?.score), 3)
  }
})

test('what fell due is counted as it is listed', async () => {
  const rows = fromWholeTable<DueRow>(JSON.parse(await toDueText(pipeline)))
  const count = (sought: string) => rows.filter(({state}) => state === sought).length
  expect(file.due).toEqual({
    meta: count('meta'),
    minimo: count('minimo'),
    incumple: count('incumple'),
    sin_dato: count('sin_dato'),
    municipalities: new Set(rows.map(({municipality}) => municipality)).size,
  })
  expect(countDue(file.due)).toBe(rows.length)
  expect(rows.length).toBeGreaterThan(20)
})
