/** What may stand between the fields of an export. */
export const DELIMITERS: readonly string[] = [',', ';', '\t', '|']
