/** A publication log with these many rows, most of them plain; other titles for another `seed`. */
export function toPublicationExport({rows, seed}: {rows: number; seed: number}): string {
  const lines = Array.from({length: rows}, (_, i) => {
    const title = `Noticia n.º ${(i * 13 + seed) % (rows + 7)} de la vereda ${i % 41}`
    return `pore;${toDay(i)};noticia;${i % 500 === 499 ? `"${title}"` : title}`
  })
  return `municipio;fecha;tipo;titulo\n${lines.join('\n')}\n`
}

/** An attendance list with these many rows, most of them plain; other people for another `seed`. */
export function toAttendanceExport({rows, seed}: {rows: number; seed: number}): string {
  const lines = Array.from({length: rows}, (_, i) => {
    // One row in five hundred is wrong.
    const date = i % 500 === 250 ? 'ayer' : toDay(i)
    return `pore;${date};Taller ${i % 30};taller;Asistente ${(i * 7 + seed) % 9_000}`
  })
  return `municipio;fecha;evento;tipo;persona\n${lines.join('\n')}\n`
}

function toDay(i: number): string {
  return new Date(Date.UTC(2009, 0, 1 + (i % 700))).toISOString().slice(0, 10)
}
