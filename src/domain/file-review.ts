import type {FileReport} from './file-report.js'

/** What would become of a file if it were dropped into `entrada/`, told before it is: a `FileReport` as far as the file alone tells it. */
export interface FileReview
  extends Pick<
    FileReport,
    | 'file'
    | 'kind'
    | 'format'
    | 'format_title'
    | 'municipality'
    | 'read'
    | 'accepted'
    | 'rejected'
    | 'duplicated'
    | 'warnings'
    | 'reason'
    | 'proposal'
    | 'first_date'
    | 'last_date'
  > {
  /** The rejected rows, in the order of their lines: the first ones where they are very many. */
  rejections: RejectedLine[]
  /** What cannot be told of it here, for people. */
  unknown: string[]
  /** How many of its cells a spreadsheet would run as formulas. */
  formulas: number
}

/** A rejected row: where it is, what is wrong and how it is mended, and what it says. */
export interface RejectedLine {
  line: number
  line_end: number
  column: string | null
  value: string | null
  reason: string
  remedy: string
  /** As it stands in the file. */
  raw: string
  /** Those of its fields that are read, each with the name that the file gives it; empty where it could not be split. */
  editable: {name: string; column: string; place: number}[]
  /** All of its fields. */
  fields: string[]
  /** Whether it is too long to be told: then `raw` is its beginning, and it has no fields here. */
  isCut: boolean
}

/** What somebody makes of a rejected row: other fields, another text where it could not be split, or nothing at all. */
export type MendedLine = {fields: readonly string[]} | {text: string} | null

/** A rejected row that was put right, as it would stand in the file; why it would still be rejected, where it would. */
export interface MendedCheck {
  text: string
  problem: Pick<RejectedLine, 'column' | 'value' | 'reason' | 'remedy'> | null
}

/** Reviews files where they are: nothing of them leaves the machine. Files are named by their path within `entrada/`. */
export interface Reviewer {
  /** What would become of a file in that folder of `entrada/` (empty for none); of several where it is a zip. */
  review: (
    file: File,
    options: {folder: string; onProgress: (share: number) => void},
  ) => Promise<FileReview[]>
  /** Whether a rejected row that is put right would be accepted. */
  check: (file: string, line: number, mended: MendedLine) => Promise<MendedCheck>
  /** The file with these lines put right, and what would become of it. */
  mend: (file: string, lines: ReadonlyMap<number, MendedLine>) => Promise<{content: Blob; review: FileReview}>
  /** The file with these lines put right, without the rows that would be rejected all the same, and what became of them. */
  takeGood: (
    file: string,
    lines: ReadonlyMap<number, MendedLine>,
  ) => Promise<{content: Blob; review: FileReview}>
  /** The rows that would still be rejected with these lines put right, as the quarantine writes them, to put right in a spreadsheet. */
  takeRejected: (
    file: string,
    lines: ReadonlyMap<number, MendedLine>,
  ) => Promise<{content: Blob; review: FileReview}>
}

/** What a review needs to know of the project; holds nothing that is personal. */
export interface ReviewProject {
  municipalities: {slug: string; code: string; name: string; department: string; accounts: string[]}[]
  /** The declared measures, and whether each has a denominator. */
  metrics: [metric: string, isRatio: boolean][]
  /** What `formato.json` files say, by the folder within `entrada/`. */
  mappings: [folder: string, mapping: unknown][]
}
