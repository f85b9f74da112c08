/** Counts, while rows go by, those of declared ratios that lack their denominator. */
export class RatioWatch {
  private readonly incomplete = new Map<string, number>()

  /** `ratios` are the declared measures that have a denominator. */
  constructor(private readonly ratios: ReadonlySet<string>) {}

  add(row: object): void {
    const {metric, denominator} = row as {metric?: string; denominator?: number | null}
    if (metric === undefined || denominator !== null || !this.ratios.has(metric)) return
    this.incomplete.set(metric, (this.incomplete.get(metric) ?? 0) + 1)
  }

  /** What should be told of them, for people. */
  warnings(): string[] {
    return [...this.incomplete].map(
      ([metric, count]) =>
        `${count === 1 ? 'Una fila' : `${count} filas`} de ${metric} sin denominador: sin él, el indicador queda sin dato.`,
    )
  }
}
