import type {Block, Report, Section} from './report.js'

/** A section with its number, and its blocks with theirs: what every writer prints alike. */
export interface NumberedSection extends Omit<Section, 'blocks'> {
  /** `6` or `6.1`. */
  number: string
  blocks: NumberedBlock[]
}

export type NumberedBlock = Block & {
  /** «Tabla 3. Matriz de seguimiento», for what has a caption. */
  caption?: string
}

/** The sections of a report, numbered, with tables and figures numbered through. */
export function numberSections({sections}: Report): NumberedSection[] {
  let [part, subpart, tables, figures] = [0, 0, 0, 0]
  const toCaption = (block: Block): NumberedBlock => {
    if (block.kind === 'table') {
      tables += 1
      return {...block, caption: `Tabla ${tables}. ${block.table.caption}`}
    }
    if (block.kind === 'chart') {
      figures += 1
      return {...block, caption: `Figura ${figures}. ${block.chart.caption}`}
    }
    return block
  }
  return sections.map((section) => {
    if (section.level === 1) {
      part += 1
      subpart = 0
    } else subpart += 1
    const number = section.level === 1 ? `${part}` : `${part}.${subpart}`
    return {...section, number, blocks: section.blocks.map(toCaption)}
  })
}
