/** Municipalities that follow each other by slug: from which to which, and all of them. */
export interface MunicipalityPart {
  first: string
  last: string
  slugs: readonly string[]
}

/** How many municipalities are in memory at once: a country's texts are not. */
const MOST = 100

/** The municipalities in parts of a size that is safe to hold, by slug. */
export function toMunicipalityParts(slugs: readonly string[]): MunicipalityPart[] {
  const sorted = [...slugs].sort()
  const parts: MunicipalityPart[] = []
  for (let start = 0; start < sorted.length; start += MOST) {
    const own = sorted.slice(start, start + MOST)
    parts.push({first: own[0] ?? '', last: own.at(-1) ?? '', slugs: own})
  }
  return parts
}
