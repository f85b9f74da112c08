/** How wide a letter is on average, for each unit of its size: a little more than it is, so that no line runs over. */
const LETTER_WIDTH = 0.5

/** A text as lines that fit into a width, which is told in units of the letters' size. */
export function wrapText(text: string, width: number): string[] {
  const most = Math.floor(width / LETTER_WIDTH)
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`
    if (lines.length === 0 || longer.length > most) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}
