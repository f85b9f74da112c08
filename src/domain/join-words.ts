/** `a`, `a y b`, `a, b y c`; what is empty is left out. */
export function joinWords(texts: readonly string[]): string {
  const parts = texts.filter((text) => text !== '')
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} y ${parts.at(-1)}`
}
