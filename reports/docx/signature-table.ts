import {BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType} from 'docx'
import {PAGE} from './docx-style.js'

const NONE = {style: BorderStyle.NONE, size: 0, color: 'auto'} as const
const RULE = {style: BorderStyle.SINGLE, size: 6, color: '545B64'} as const

/** What is written on each line, and how long the line is, in parts of the text's width; between lines there is a gap. */
const LINES = [
  {label: 'Nombre:', part: 0.4},
  {label: 'Firma:', part: 0.34},
  {label: 'Fecha:', part: 0.2},
] as const
const GAP = 0.03

/** Where people sign, by role: the names are theirs to write. */
export function toSignatureTables(roles: readonly string[]): (Paragraph | Table)[] {
  return roles.flatMap((role) => [
    new Paragraph({
      children: [new TextRun({text: role, bold: true})],
      keepNext: true,
      spacing: {before: 360},
    }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: {size: 100, type: WidthType.PERCENTAGE},
      columnWidths: LINES.flatMap(({part}, i) => (i === 0 ? [part] : [GAP, part])).map((part) =>
        Math.floor(part * PAGE.text),
      ),
      borders: {
        top: NONE,
        bottom: NONE,
        left: NONE,
        right: NONE,
        insideHorizontal: NONE,
        insideVertical: NONE,
      },
      rows: [
        new TableRow({
          cantSplit: true,
          height: {value: 700, rule: 'atLeast'},
          children: LINES.flatMap(({label}, i) => [
            ...(i === 0 ? [] : [new TableCell({children: [new Paragraph({style: 'Celda'})]})]),
            new TableCell({
              borders: {bottom: RULE},
              children: [new Paragraph({text: label, style: 'Celda'})],
            }),
          ]),
        }),
      ],
    }),
  ])
}
