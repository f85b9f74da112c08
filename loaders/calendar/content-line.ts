/** The most octets of a line, without its end (RFC 5545, 3.1). */
const LONGEST = 75

/** The controls that no text of a calendar may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g

/** A line of a calendar file with its end: folded so that none is longer than 75 octets and no character is parted. */
export function toContentLine(name: string, value: string): string {
  const text = `${name}:${value}`
  // No character has more than three octets for each of its units.
  if (text.length * 3 <= LONGEST) return `${text}\r\n`
  const lines: string[] = []
  let start = 0
  let octets = 0
  for (let i = 0; i < text.length; ) {
    const point = text.codePointAt(i) ?? 0
    const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
    if (octets + size > LONGEST) {
      lines.push(text.slice(start, i))
      start = i
      // The space that begins a folded line.
      octets = 1
    }
    octets += size
    i += point < 0x10000 ? 1 : 2
  }
  lines.push(text.slice(start))
  return `${lines.join('\r\n ')}\r\n`
}

/** Text as a property's value: what has a meaning of its own is escaped (RFC 5545, 3.3.11). */
export function toTextValue(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\t/g, ' ')
}
