/** The text of a visits export with these many rows, one a page and day; other numbers for another `seed`. */
export function toVisitExport({
  rows,
  seed,
  first = '2012-01-01',
}: {
  rows: number
  seed: number
  first?: string
}): string {
  const lines = ['municipio;fecha;pagina;visitas']
  const start = Date.parse(`${first}T00:00:00Z`)
  for (let i = 0; i < rows; i++) {
    const day = new Date(start + 86_400_000 * (i % 300)).toISOString().slice(0, 10)
    const page = Math.floor(i / 300)
    const slug = page % 3 === 0 ? 'genova' : 'pore'
    const visits = (i * 7 + seed * 13) % 97
    // One row in a thousand is wrong.
    lines.push(
      `${slug};${day};/${page % 2 ? 'servicios' : 'noticias'}/${page};${i % 1000 === 999 ? 'x' : visits}`,
    )
  }
  return `${lines.join('\n')}\n`
}
