import {BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType} from 'docx'
import {PAGE} from './docx-style.js'

const NONE = {style: BorderStyle.NONE, size: 0, color: 'auto'} as const
const RULE = {style: BorderStyle.SINGLE, size: 6, color: '545B64'} as const

/** Where people sign, by role: the names are theirs to write. */
export function toSignatureTables(roles: readonly string[]): (Paragraph | Table)[] {
  return roles.flatMap((role) => [
    new Paragraph({text: role, keepNext: true, spacing: {before: 360}}),
    new Table({
      layout: TableLayoutType.FIXED,
      width: {size: 100, type: WidthType.PERCENTAGE},
      columnWidths: [0.4, 0.35, 0.25].map((part) => Math.floor(part * PAGE.text)),
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
          children: ['Nombre:', 'Firma:', 'Fecha:'].map(
            (text) =>
              new TableCell({borders: {bottom: RULE}, children: [new Paragraph({text, style: 'Nota'})]}),
          ),
        }),
      ],
    }),
  ])
}
