import type {ReadingProgress, TellProgress} from '../loaders/reading-progress.js'
import {formatCount} from '../src/domain/noun.js'
import {formatNumber, formatShare} from '../src/domain/number.js'

const BAR = 20
/** How often, in milliseconds, a line is written again. */
const INTERVAL = 200

/** `visitas.csv ████████░░░░░░░░░░░░ 43 %, 2.150.000 filas por segundo`. */
export function toProgressLine({path, done, size, records}: ReadingProgress, seconds: number): string {
  const share = size === 0 ? 1 : Math.min(1, done / size)
  const speed = formatCount(Math.round(records / Math.max(seconds, 0.001)), 'fila', 'filas')
  return `${path} ${toBar(share)} ${formatShare(share, {digits: 0})}, ${speed} por segundo`
}

/** How far the writing of many documents has come. */
export interface WritingProgress {
  /** The document that is being written. */
  name: string
  done: number
  all: number
}

/** `pore-2010-B3.docx ████████░░░░░░░░░░░░ 12 de 30 documentos, 4,2 por segundo`. */
export function toWritingLine({name, done, all}: WritingProgress, seconds: number): string {
  const speed = formatNumber(done / Math.max(seconds, 0.001))
  return `${name} ${toBar(all === 0 ? 1 : done / all)} ${formatNumber(done)} de ${formatCount(all, 'documento', 'documentos')}, ${speed} por segundo`
}

/** Shows how far the writing of documents has come, in one line of a terminal that is written again and again. */
export function toWritingTeller(
  stream: NodeJS.WriteStream = process.stderr,
): (progress: WritingProgress) => void {
  const start = Date.now()
  return (progress) => {
    if (!stream.isTTY) return
    const line = toWritingLine(progress, (Date.now() - start) / 1000).slice(0, (stream.columns ?? 80) - 1)
    stream.write(`\r\u001b[K${line}${progress.done >= progress.all ? '\n' : ''}`)
  }
}

/** Shows how far the reading of long exports has come, in one line of a terminal that is written again and again. */
export function toProgressTeller(stream: NodeJS.WriteStream = process.stderr): TellProgress {
  let path = ''
  let start = 0
  let last = 0
  return (progress) => {
    const now = Date.now()
    if (progress.path !== path) {
      path = progress.path
      start = now
      last = 0
    }
    const isDone = progress.done >= progress.size
    if (!stream.isTTY || (now - last < INTERVAL && !isDone)) return
    last = now
    const line = toProgressLine(progress, (now - start) / 1000).slice(0, (stream.columns ?? 80) - 1)
    stream.write(`\r\u001b[K${line}${isDone ? '\n' : ''}`)
  }
}

function toBar(share: number): string {
  const full = Math.floor(share * BAR)
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`
}
