import type {Municipality} from './site.js'

/** What a person leaves of the country; empty is all. */
export interface ComparisonFilter {
  department: string
  group: string
}

/** The municipalities that a filter leaves, by slug. */
export function toPlaces(
  municipalities: readonly Municipality[],
  {department, group}: ComparisonFilter,
): Map<string, Municipality> {
  return new Map(
    municipalities
      .filter((one) => department === '' || one.department === department)
      .filter((one) => group === '' || one.group === group)
      .map((one) => [one.slug, one]),
  )
}

/** That a filter leaves nobody: `Ningún municipio es de Casanare y del grupo Andina.` */
export function toNobody({department, group}: ComparisonFilter): string {
  const parts = [department === '' ? '' : `de ${department}`, group === '' ? '' : `del grupo ${group}`]
  return `Ningún municipio es ${parts.filter((part) => part !== '').join(' y ')}.`
}

/** Whose municipalities those are: `de Casanare`, `del grupo Andina`; empty for all. */
export function toScope({department, group}: ComparisonFilter): string {
  const parts = [department === '' ? '' : `de ${department}`, group === '' ? '' : `del grupo ${group}`]
  return parts.filter((part) => part !== '').join(' ')
}
