import {workdaysOf} from './calendar.js'
import type {Row} from './demo-file.js'
import type {Monthly} from './monthly.js'

/** What was declared, line by line: `fase_2 2009-11-27 12/12 Acta 009 de 2009`, or without denominator. */
export function declarations(text: string): Row[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [medida = '', fecha = '', fraction = '', ...evidencia] = line.trim().split(' ')
      return {medida, fecha, ...toFraction(fraction), evidencia: evidencia.join(' ')}
    })
}

/** What was declared of one measure each month, on its last working day: `3`, or `3/8`. */
export function monthlyDeclarations(medida: string, evidencia: string, figures: Monthly<string>): Row[] {
  return [...figures].map(([month, fraction]) => ({
    medida,
    fecha: workdaysOf(month).at(-1),
    ...toFraction(fraction),
    evidencia,
  }))
}

function toFraction(text: string): {numerador: number; denominador?: number} {
  const match = /^(\d+)(?:\/(\d+))?$/.exec(text)
  if (match === null) throw new Error(`a number or a fraction expected, found ${text}`)
  const numerador = Number(match[1])
  return match[2] === undefined ? {numerador} : {numerador, denominador: Number(match[2])}
}
