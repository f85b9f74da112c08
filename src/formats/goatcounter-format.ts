import type {Format, PassedOver, Source} from './format.js'
import {findHeaderLine, toSkippedWarnings} from './header-line.js'

const ROBOT: PassedOver = {one: 'una visita de robot', many: 'visitas de robots'}
const EVENT: PassedOver = {one: 'un evento, que no es una página', many: 'eventos, que no son páginas'}

/** GoatCounter's export: one row a hit, at a time of UTC. Its version is glued to the first name of the header. */
export const goatcounterFormat: Format = {
  id: 'goatcounter',
  title: 'GoatCounter',
  recognise({text}) {
    const header = findHeaderLine(text, ({keys}) => {
      return (
        keys.some((key) => /^\dpath$/.test(key)) &&
        ['event', 'bot', 'firstvisit', 'date'].every((key) => keys.includes(key))
      )
    })
    if (header === undefined) return undefined
    const {keys, names, delimiter, offset, line} = header
    const place = (key: string) => keys.indexOf(key)
    const [bot, event, firstVisit] = [place('bot'), place('event'), place('firstvisit')]
    return {
      format: 'goatcounter',
      sections: [
        {
          kind: 'visits',
          delimiter,
          names,
          sources: new Map<string, Source>([
            ['fecha', place('date')],
            ['pagina', keys.findIndex((key) => /^\dpath$/.test(key))],
            ['visitas', (fields) => toCount(fields[firstVisit] ?? '')],
            ['paginas_vistas', {text: '1'}],
          ]),
          offset,
          line,
          isTally: true,
          passOver: (fields) => {
            if (/^[1-9]/.test(fields[bot]?.trim() ?? '')) return ROBOT
            return toCount(fields[event] ?? '') === '1' ? EVENT : undefined
          },
        },
      ],
      warnings: toSkippedWarnings(header),
    }
  },
}

/** Yes and no as counts: version 1 writes words, version 2 figures, and spreadsheets translate words. */
function toCount(text: string): string {
  const word = text.trim().toLowerCase()
  if (word === 'true' || word === 'verdadero') return '1'
  return word === 'false' || word === 'falso' ? '0' : word
}
