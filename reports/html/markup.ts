/** Text as it stands in HTML and XML, in an attribute too: whatever it holds, it is shown and nothing else. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** Text as a string of a style sheet; no character of it can end the string, the rule or the element. */
export function toCssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,;:()·-]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`
}
