/** Text that stands in HTML as it is, between tags or in quotes. */
export function toHtmlText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
