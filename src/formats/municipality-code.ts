import {remember} from '../domain/remember.js'

/** The code that a text is, as spreadsheets and portals mutilate it: `5001`, `5,001`, `85263.0`; undefined where it is none. */
export function toMunicipalityCode(text: string): string | undefined {
  const digits = text
    .trim()
    .replace(/[.,]0$/, '')
    .replace(/^(\d{1,2})[.,](\d{3})$/, '$1$2')
  return /^\d{4,5}$/.test(digits) ? digits.padStart(5, '0') : undefined
}

/** Whether a text is a code that something has mutilated. */
export const isMendedCode: (text: string) => boolean = remember((text) => {
  return /^\d/.test(text) && ![undefined, text].includes(toMunicipalityCode(text))
})
