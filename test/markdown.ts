/** A table of a Markdown page: the heading that it stands under, the names of its columns, and its cells without code marks. */
export interface MarkdownTable {
  heading: string
  columns: string[]
  rows: string[][]
}

/** The tables of a page, in their order. */
export function listTables(markdown: string): MarkdownTable[] {
  const tables: MarkdownTable[] = []
  let heading = ''
  let open: MarkdownTable | undefined
  for (const line of withoutBlocks(markdown).split('\n')) {
    const title = /^#+ (.+)$/.exec(line)?.[1]
    if (title !== undefined) heading = title
    const cells = line.startsWith('|') ? toCells(line) : undefined
    if (cells === undefined) open = undefined
    else if (open === undefined) {
      open = {heading, columns: cells, rows: []}
      tables.push(open)
    } else if (!cells.every((cell) => /^-+$/.test(cell))) open.rows.push(cells)
  }
  return tables
}

/** The cells of one column of the tables under a heading that have it. */
export function listCells(markdown: string, heading: string, column: string): string[] {
  const tables = listTables(markdown).filter((table) => table.heading === heading)
  return tables.flatMap(({columns, rows}) => {
    const position = columns.indexOf(column)
    return position === -1 ? [] : rows.map((row) => row[position] ?? '')
  })
}

/** The code blocks of a language. */
export function listBlocks(markdown: string, language: string): string[] {
  return [...markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter((match) => match[1] === language)
    .map((match) => match[2] ?? '')
}

/** Where the page's own links lead: paths, with or without `#heading`, and headings of the page itself. */
export function listLinks(markdown: string): string[] {
  const links = [...withoutBlocks(markdown).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '')
  return links.filter((link) => !/^[a-z]+:/.test(link))
}

/** The anchors of a page's headings, as GitHub makes them: `Qué es Cumple` → `qué-es-cumple`. */
export function listAnchors(markdown: string): string[] {
  return [...withoutBlocks(markdown).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

function toCells(line: string): string[] {
  return line
    .slice(1, line.lastIndexOf('|'))
    .split('|')
    .map((cell) => cell.trim().replace(/^`([^`]*)`$/, '$1'))
}

function withoutBlocks(markdown: string): string {
  return markdown.replace(/^```\w*\n[\s\S]*?^```$/gm, '')
}
