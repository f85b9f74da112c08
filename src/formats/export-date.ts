import {isCalendarDay} from './date-value.js'
import {findNextLine} from './text-line.js'

/** Whether a text begins with a line `# exportado:`, whatever it states. */
export function hasExportLine(text: string): boolean {
  return /^["'\s]*#\s*exportado\b/i.test(text)
}

/** The day that the first line `# exportado: AAAA-MM-DD` states; null where it states none that exists. */
export function findExportDate(text: string): string | null {
  const first = text.slice(0, findNextLine(text, 0))
  const match = /^["'\s]*#\s*exportado:\s*(\d{4}-\d{2}-\d{2})["'\s;,\0\ufffd]*$/i.exec(first)
  return match?.[1] !== undefined && isCalendarDay(match[1]) ? match[1] : null
}
