import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {type CheckedFile, toCheckReport, toCheckText} from '../../loaders/check.js'
import {type Pipeline, readFolder} from '../../loaders/pipeline.js'
import {readOnFolder, runOnFolder} from '../data-folder.js'
import {BAD_INPUTS, type BadInput, dropBadInput, toRows, type Verdict} from './bad-input.js'
import {listReviewed} from './listed-review.js'
import {MAKERS} from './made-inputs.js'

/** The day on which they are read. */
const TODAY = '2030-01-01'

const posix = process.platform !== 'win32'
// Nothing is forbidden to the superuser.
const isForbidden = (id: string): boolean => id === 'G17' && process.getuid?.() === 0

const CATEGORIES = {
  A: 'encodings',
  B: 'tables',
  C: 'dates',
  D: 'numbers',
  E: 'places',
  F: 'texts',
  G: 'files',
  H: 'meanings',
  X: 'further ones',
}

for (const [letter, words] of Object.entries(CATEGORIES)) {
  describe(words, () => {
    for (const input of BAD_INPUTS.filter(({id}) => id.startsWith(letter))) {
      const skip = (input.posix === true && !posix) || isForbidden(input.id)
      test(`${input.id}: ${input.what}: ${input.verdict}`, {skip}, () => expectVerdict(input))
    }
  })
}

async function expectVerdict(input: BadInput): Promise<void> {
  const dataDir = await dropBadInput(input)
  const kept = input.twice === true ? {storeFile: join(dataDir, 'cache', 'store.duckdb')} : {}
  if (input.twice === true) {
    const options = {dataDir, today: TODAY, personKey: 'prueba', ...kept}
    ;(await readFolder(options)).close()
  }
  const pipeline = await readOnFolder(dataDir, {today: TODAY, ...kept})
  const {files} = await toCheckReport(pipeline)
  const rejects = await pipeline.store.query(
    'select line, column_name as "column", reason, remedy from rejection order by line',
  )
  expect({
    verdict: toVerdict(files),
    rows: await toRows(pipeline, input.kind),
    rejects: rejects.map(({line, column, reason}) => ({line, column, reason})),
    warnings: files.flatMap((file) => file.warnings),
    refused: files.find(({reason}) => reason !== null)?.reason ?? null,
    duplicated: files.reduce((sum, file) => sum + file.duplicated, 0),
  }).toEqual({
    verdict: input.verdict,
    rows: input.rows,
    rejects: input.rejects.map((reject) => ({...reject, reason: expect.stringContaining(reject.reason)})),
    warnings: input.warnings.map((part) => expect.stringContaining(part)),
    refused: input.refused === null ? null : expect.stringContaining(input.refused),
    duplicated: input.duplicated ?? 0,
  })
  await expectSameReview(input, pipeline)
  if (input.remedy !== undefined) expect(rejects[0]?.remedy).toMatch(toEnd(input.remedy))
  for (const {read, accepted, rejected, duplicated, replaced} of files)
    expect(accepted + rejected + duplicated + replaced).toBe(read)
}

/** What a browser cannot know of an input, since it has one file alone, or none at all. */
const UNKNOWN: Record<string, string> = {
  G06: 'a link is followed by who drops it',
  G07: 'a pipe is no file',
  G08: 'a folder is no file',
  G09: 'a file is whole when a browser has it',
  G11: 'another file has the same bytes',
  G12: 'another file has the same rows',
  G17: 'what may not be read cannot be dropped',
}

/** What a browser tells of the files before they are dropped is what became of them: counts, rows, words and all. */
async function expectSameReview({id, verdict}: BadInput, pipeline: Pipeline): Promise<void> {
  if (id in UNKNOWN) return
  const {loaded, reviewed} = await listReviewed(pipeline, TODAY)
  // Of what programs leave behind the loader says nothing; who drops it is told so.
  if (verdict === 'ignore')
    expect(reviewed.map(({reason}) => reason)).toEqual([expect.stringContaining('temporal')])
  // The loader neither runs formulas nor counts them.
  else expect(reviewed.map(({formulas: _, ...file}) => file)).toEqual(loaded)
}

function toVerdict(files: readonly CheckedFile[]): Verdict {
  if (files.length === 0) return 'ignore'
  if (files.some(({reason}) => reason !== null)) return 'reject_file'
  if (files.some(({rejected}) => rejected > 0)) return 'reject_row'
  const isSaid = files.some(({warnings, duplicated, replaced}) => warnings.length + duplicated + replaced > 0)
  return isSaid ? 'accept_warn' : 'accept'
}

function toEnd(text: string): RegExp {
  return new RegExp(`${text.replace(/[.?¿]/g, '\\$&')}$`)
}

test('what is printed of a file holds no markup of its header and none of its control characters', async () => {
  for (const id of ['F30', 'F18', 'F19', 'G15']) {
    const input = BAD_INPUTS.find((known) => known.id === id) as BadInput
    const text = await toCheckText(await runOnFolder(await dropBadInput(input), {today: TODAY}))
    expect(text).toContain('.csv')
    expect(['<', '\u001b', '\u202e'].filter((hidden) => text.includes(hidden))).toEqual([])
  }
})

test('every input has a number of its own and a content', () => {
  expect(new Set(BAD_INPUTS.map(({id}) => id)).size).toBe(BAD_INPUTS.length)
  expect(BAD_INPUTS.filter(({id, file}) => file === undefined && MAKERS[id] === undefined)).toEqual([])
})
