import {groupRows} from '../../src/components/row-group.js'
import {toPeriodNoun} from '../../src/domain/period.js'
import {formatPlaces, SIGNS, toSignText} from '../../src/domain/sign.js'
import {textCell} from '../cell.js'
import type {Section} from '../report.js'
import type {ReportFacts} from '../report-facts.js'
import {paragraph, toSection} from '../section.js'

/** The signs of what ends in the period, by kind, each with how it is verified; none where there is none. */
export function toSignSections({signs, period}: ReportFacts): Section[] {
  if (signs.length === 0) return []
  const kinds = groupRows(signs, ({kind}) => kind)
  return [
    toSection(
      'Indicios para verificar',
      [
        paragraph(
          `Un indicio no es un hallazgo ni acusa a nadie: es algo de los archivos que conviene verificar antes de firmar. Se dicen los que terminan en el ${toPeriodNoun(period)}.`,
        ),
        {
          kind: 'table',
          table: {
            caption: 'Indicios para verificar',
            columns: [
              {label: 'Indicio', width: 44},
              {label: 'Dónde está', width: 26},
              {label: 'Cómo se verifica', width: 30},
            ],
            rows: SIGNS.flatMap(({kind, title, check}) => {
              const found = kinds.get(kind) ?? []
              if (found.length === 0) return []
              return [
                {heading: title},
                ...found.map((sign) => ({
                  cells: [textCell(toSignText(sign)), textCell(formatPlaces(sign)), textCell(check)],
                })),
              ]
            }),
          },
        },
      ],
      {level: 2},
    ),
  ]
}
