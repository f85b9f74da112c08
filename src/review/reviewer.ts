import type {MendedCheck, MendedLine, Reviewer, ReviewProject} from '../domain/file-review.js'
import {toBogotaDate} from '../domain/today.js'
import {decodeChunks} from '../formats/decode.js'
import {toDelimited} from '../formats/delimited.js'
import type {ZipBytes} from '../formats/files/zip-directory.js'
import {toMendingTable} from '../formats/mending-table.js'
import {readRecords} from '../formats/records.js'
import {type MendedRecord, mendText} from './mend-text.js'
import {toOriginalLine} from './mended-place.js'
import type {ExportReview, OpenedReview} from './review-export.js'
import {type DroppedFile, reviewFile} from './review-file.js'
import {toReviewWorld} from './review-world.js'

/** How many characters of a mended file are gathered before they are handed over. */
const PART = 4_000_000

const MANY_ROWS = 'Escriba una sola fila. Para agregar otras, hágalo en el archivo.'

export interface ReviewerOptions {
  /** How the bytes of a file are had. */
  open: (file: Blob) => Promise<ZipBytes> | ZipBytes
  /** Lets other work have its turn, every few records: a page must not stand still. */
  pause?: () => Promise<void> | undefined
  now?: Date
}

/** What reviews files in this thread. */
export function toReviewer(
  project: ReviewProject,
  {open, pause = () => undefined, now = new Date()}: ReviewerOptions,
): Reviewer {
  const world = toReviewWorld(project, toBogotaDate(now))
  const known = new Map<string, ExportReview>()
  const opened = (file: string): OpenedReview => {
    const found = known.get(file)?.opened
    if (found === undefined) throw new Error(`${file} was not read`)
    return found
  }

  async function read(
    dropped: DroppedFile,
    onBytes: (done: number) => void,
  ): Promise<(ExportReview & {path: string})[]> {
    const steps = reviewFile(dropped, world)
    let done = 0
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
      done += step.value
      onBytes(done)
      await pause()
    }
  }

  async function write({content}: OpenedReview, mended: ReadonlyMap<number, MendedRecord>): Promise<Blob> {
    const {bytes, encoding, mark} = content
    // Other programs take UTF-8 for what it is if it says so.
    const parts: BlobPart[] = mark > 0 || encoding !== 'utf-8' ? ['\ufeff'] : []
    let text = ''
    for (const piece of mendText(decodeChunks(bytes.chunks(), encoding), mended)) {
      text += piece
      if (text.length > PART) {
        parts.push(new Blob([text]))
        text = ''
      }
      await pause()
    }
    return new Blob([...parts, text], {type: 'text/csv;charset=utf-8'})
  }

  /** A file with some lines put right, read again as a whole: a row may contradict another only now, or no longer. */
  async function mend(file: string, lines: ReadonlyMap<number, MendedLine>) {
    const reviewed = opened(file)
    const records = new Map<number, MendedRecord>()
    for (const [line, mended] of lines) {
      const {text, lineEnd} = toRecord(reviewed, line, mended)
      records.set(line, {lineEnd, text: mended === null ? null : text})
    }
    const content = await write(reviewed, records)
    const again = {path: file, bytes: await open(content), modifiedAt: reviewed.exportedAt}
    const [whole] = await read(again, () => undefined)
    return {content, records, ...(whole as ExportReview)}
  }

  return {
    async review(file, {folder, onProgress}) {
      const dropped = {
        path: folder === '' ? file.name : `${folder}/${file.name}`,
        bytes: await open(file),
        modifiedAt: new Date(file.lastModified).toISOString(),
      }
      // A file is read once to know what it is and once for its rows.
      const reviews = await read(dropped, (done) =>
        onProgress(Math.min(1, done / (2 * Math.max(1, file.size)))),
      )
      for (const review of reviews) known.set(review.path, review)
      return reviews.map(({review}) => review)
    },
    async check(file, line, mended) {
      return checkLine(opened(file), line, mended)
    },
    async mend(file, lines) {
      const {content, review} = await mend(file, lines)
      return {content, review}
    },
    async takeGood(file, lines) {
      const {review, opened: mended} = await mend(file, lines)
      if (mended === undefined) throw new Error(`${file} would not be read`)
      const left = [...mended.rejected].map(([line, row]): [number, MendedRecord] => [
        line,
        {lineEnd: row.line_end, text: null},
      ])
      return {content: await write(mended, new Map(left)), review}
    },
    async takeRejected(file, lines) {
      const {found, folder, exportedAt, rejected} = opened(file)
      const {records, review, opened: mended} = await mend(file, lines)
      if (mended === undefined) throw new Error(`${file} would not be read`)
      const rows = [...mended.rejected.values()].map((row) => {
        const line = toOriginalLine(row.line, records)
        const municipality = row.municipality ?? folder ?? null
        return {...row, line, raw: rejected.get(line)?.raw ?? row.raw, municipality}
      })
      const kind = found.sections[0]?.kind ?? 'visits'
      const text = toMendingTable(file, {kind, exportedAt}, rows)
      return {content: new Blob([text], {type: 'text/csv;charset=utf-8'}), review}
    },
  }
}

/** A rejected row as it is put right, as a text of the file. */
function toRecord(
  {rejected}: OpenedReview,
  line: number,
  mended: MendedLine,
): {text: string; lineEnd: number} {
  const row = rejected.get(line)
  if (row === undefined) throw new Error(`line ${line} was not rejected`)
  const {section, line_end: lineEnd, raw} = row
  if (mended === null) return {text: raw, lineEnd}
  return {text: 'text' in mended ? mended.text : toDelimited(mended.fields, section.delimiter), lineEnd}
}

/** Reads a row that was put right by the rules of its file. */
function checkLine(reviewed: OpenedReview, line: number, mended: MendedLine): MendedCheck {
  const {text} = toRecord(reviewed, line, mended)
  const section = reviewed.rejected.get(line)?.section
  if (mended === null || section === undefined) return {text, problem: null}
  const [record, ...others] = readRecords(text, section.delimiter, {columns: section.names.length, line})
  if (record === undefined) return {text, problem: null}
  if (others.length > 0)
    return {
      text,
      problem: {column: null, value: null, reason: 'El texto tiene varias filas', remedy: MANY_ROWS},
    }
  const outcome = reviewed.reading.apart().read(record, section)
  if (!('rejection' in outcome)) return {text, problem: null}
  const {column, value, reason, remedy} = outcome.rejection
  return {text, problem: {column, value, reason, remedy}}
}
