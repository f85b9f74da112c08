import {fold} from '../../src/domain/fold.js'

/** How much of a word tells it apart from its kin: `reunión` and `reuniones`, `capacitar` and `capacitación`. */
const STEM = 4

/** Words that say nothing of what is done. */
const EMPTY = new Set(
  (
    'a al ante con contra cada como cual cuando de del desde donde el ella ello en entre es esa ese eso esta este esto ' +
    'haga hagan hasta la las les lo los mas menos mes meses mensual mi ni no o otra otras otro otros para por que se ' +
    'segun si sin sobre solo su sus tal tan tanto todo toda todos todas tres u un una unas uno unos y ya ano anos dia dias ' +
    'falta maximo minimo veces vez'
  ).split(' '),
)

/** Words that name everything in a plan of this kind: they tell two activities apart only where nothing else does. */
const COMMON =
  /^(alcald|administra|comite|comunidad|ciudadan|estrategia|gel|gobierno|informacion|linea|municip|pagina|plan$|portal|proceso|public|sitio|web)/

/** The stems of the words of a text that say what is done: those that are in every plan only where there are no others. */
export function listStems(text: string): string[] {
  const words = toWords(text)
  const telling = words.filter((word) => !COMMON.test(word))
  return [...new Set((telling.length > 0 ? telling : words).map(toStem))]
}

/** The stems of all words of a text. */
export function listAllStems(text: string): string[] {
  return [...new Set(toWords(text).map(toStem))]
}

function toWords(text: string): string[] {
  return (fold(text).match(/[a-zñ]{3,}/g) ?? []).filter((word) => !EMPTY.has(word))
}

function toStem(word: string): string {
  return word.slice(0, STEM)
}
