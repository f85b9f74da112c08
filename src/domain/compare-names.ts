/** The order of two names in Spanish. The collator is made once: a country is sorted by thousands of comparisons. */
export const compareNames: (a: string, b: string) => number = new Intl.Collator('es', {numeric: true}).compare
