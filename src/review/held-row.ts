import type {RejectedLine} from '../domain/file-review.js'
import type {Section} from '../formats/format.js'
import type {RejectedRow} from '../formats/mending-table.js'

/** How long a rejected row may be, in characters, to be put right in a page. */
const LONGEST_TOLD = 20_000

/** A rejected row that is held to be told and put right. */
export type HeldRow = Omit<RejectedLine, 'editable' | 'isCut'> & RejectedRow & {section: Section}

/** A rejected row as a page is told of it. */
export function toRejectedLine({section, municipality, cells, ...line}: HeldRow): RejectedLine {
  if (line.raw.length > LONGEST_TOLD)
    return {
      ...line,
      value: line.value?.slice(0, 80) ?? null,
      raw: line.raw.slice(0, 200),
      fields: [],
      editable: [],
      isCut: true,
    }
  const editable = [...section.sources].flatMap(([column, place]) =>
    typeof place === 'number' && place < line.fields.length
      ? [{name: section.names[place]?.trim() || column, column, place}]
      : [],
  )
  return {...line, editable, isCut: false}
}
