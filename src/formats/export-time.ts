import {hasExportLine} from './export-date.js'

/** When an export was made: the day that it states, if that day has come, else the file's time. */
export function toExportTime(
  {statedDate, modifiedAt}: {statedDate: string | null; modifiedAt: string},
  today: string,
): string {
  return statedDate !== null && statedDate <= today ? statedDate : modifiedAt
}

/** What is wrong with the day that an export states, for people. */
export function findExportTimeWarnings(statedDate: string | null, text: string, today: string): string[] {
  const instead = 'Mientras tanto cuenta la fecha del archivo.'
  if (statedDate !== null && statedDate > today) {
    return [`La línea «# exportado» dice un día que no ha llegado. ${instead}`]
  }
  if (statedDate === null && hasExportLine(text)) {
    return [`La línea «# exportado» no se entiende: escríbala como # exportado: 2009-08-31. ${instead}`]
  }
  return []
}
