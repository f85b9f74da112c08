/** The ways in which a report is written. `matriz` is the five-column matrix alone, as a Word document; `borrador`, a draft of the improvement plan as CSV. */
export const REPORT_FORMATS = ['docx', 'xlsx', 'pdf', 'html', 'matriz', 'borrador'] as const

export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** The name of the file that holds a report in a format: `pore-2010-B3.docx`. */
export function toReportName(slug: string, period: string, format: ReportFormat): string {
  if (format === 'borrador') return `${slug}-${period}-mejoramiento-borrador.csv`
  return format === 'matriz' ? `${slug}-${period}-matriz.docx` : `${slug}-${period}.${format}`
}
