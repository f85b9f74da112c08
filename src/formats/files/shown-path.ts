/** Control characters, those that turn or hide text, and halves of characters; not the joiner that emoji are made with. */
const UNSEEN = /(?!\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/**
 * A path as it can be shown anywhere: its letters composed, as not every system writes them, and what nobody would see
 * written by its number, `[U+202E]`.
 */
export function toShownPath(path: string): string {
  return path.normalize('NFC').replace(UNSEEN, (c) => `[U+${toHexadecimal(c)}]`)
}

/** Names that Windows keeps for itself, and ends that it drops. */
const FORBIDDEN = /(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.[^/]*)?(\/|$)|[. ](\/|$)/i

/** What should be known of a path that is shown, for people. */
export function toPathWarnings(shownPath: string): string[] {
  const warnings: string[] = []
  if (/\[U\+[0-9A-F]{4,6}\]/.test(shownPath)) {
    warnings.push(
      'El nombre del archivo tiene caracteres que no se ven: aquí se muestra el número de cada uno. Cámbiele el nombre.',
    )
  }
  if (FORBIDDEN.test(shownPath)) {
    warnings.push(
      'Windows no deja usar el nombre del archivo o de su carpeta: no lo podrá copiar allí. Cámbielo.',
    )
  }
  return warnings
}

function toHexadecimal(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}
