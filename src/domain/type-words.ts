const TYPE_WORDS: Record<string, string> = {
  capacitacion: 'capacitación',
  reunion: 'reunión',
  revision: 'revisión',
  socializacion: 'socialización',
  tramite: 'trámite',
}

/** A type of publication or of gathering as people write it: `tramite` → `trámite`. */
export function toTypeWord(type: string): string {
  return TYPE_WORDS[type] ?? type
}
