import {numberCell, stateCell, textCell} from '../../reports/cell.js'
import type {Report} from '../../reports/report.js'

/** Texts that a plan or a file's name may hold, and that no document may take for anything but text. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  `& < > " ' \u2028 ${'larguísimo'.repeat(40)}`,
  '</style></article><b>',
  '=HYPERLINK("http://a.b","x")',
  '+1+1',
  '-1',
  '@SUM(A1)',
  '\t=1+1',
  '𝔸lgo 🏛 ñandú',
]

/** A report that is nothing but hostile: in every place where text may stand, and in a table of 300 rows. */
export function createHostileReport(): Report {
  const all = HOSTILE.join(' · ')
  return {
    id: 'prueba-2009-B1',
    title: all,
    entity: all,
    period: all,
    cutoff: '2009-02-28',
    fingerprint: '0123456789abcdef',
    notices: [all],
    signatures: [all],
    sections: [
      {
        level: 1,
        title: all,
        isWide: true,
        blocks: [
          {kind: 'paragraph', text: all},
          {kind: 'list', items: HOSTILE},
          {
            kind: 'table',
            table: {
              caption: all,
              columns: [
                {label: all, width: 50},
                {label: 'Número', width: 20, isNumeric: true},
                {label: 'Estado', width: 30},
              ],
              rows: [
                {heading: all},
                ...Array.from({length: 300}, (_, i) => ({
                  cells: [
                    textCell(HOSTILE[i % HOSTILE.length] ?? '', [all]),
                    numberCell(i),
                    stateCell('incumple', [all]),
                  ],
                })),
              ],
            },
          },
          {
            kind: 'chart',
            chart: {
              caption: all,
              alternative: all,
              points: [{label: '2009-B1', score: 0.5, low: 0.4, high: 0.6}],
            },
          },
        ],
      },
    ],
  }
}
