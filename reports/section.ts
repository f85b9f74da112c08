import type {Block, Section} from './report.js'

/** A numbered part of a report. */
export function toSection(
  title: string,
  blocks: readonly (Block | false)[],
  {level = 1, isWide = false}: {level?: 1 | 2; isWide?: boolean} = {},
): Section {
  return {level, title, isWide, blocks: blocks.filter((block) => block !== false)}
}

/** A paragraph of a section. */
export function paragraph(text: string): Block {
  return {kind: 'paragraph', text}
}
