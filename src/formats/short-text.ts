/** How many characters of a title, or of the name of something, are kept. */
export const LONGEST_TEXT = 500

/** A text cut to what can be shown, never within a character. */
export function toShortText(text: string): string {
  if (text.length <= LONGEST_TEXT) return text
  const cut = text.slice(0, LONGEST_TEXT - 1)
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}
