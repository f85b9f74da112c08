const FIRST = ['', '', '', '', 'San', 'Santa', 'Puerto', 'Villa', 'La', 'El', 'Nueva']
const BEGINNINGS = [
  'Ba',
  'Cho',
  'Da',
  'Gua',
  'Ji',
  'Lo',
  'Ma',
  'Na',
  'Pi',
  'Qui',
  'Ra',
  'Sa',
  'Ta',
  'Tu',
  'Va',
  'Ya',
]
const MIDDLES = ['ca', 'da', 'lí', 'ma', 'nu', 'pa', 'que', 'ra', 'ri', 'sa', 'ta', 'te', 'vi', 'zo']
const ENDS = ['ba', 'cá', 'dal', 'gua', 'ja', 'lla', 'ma', 'na', 'ño', 'pí', 'ra', 'ría', 'tá', 'va', 'za']

/** The name of a place that does not exist, some of one word and some of two. */
export function inventName(random: (limit: number) => number): string {
  const first = pick(FIRST, random)
  const middle = random(2) === 0 ? pick(MIDDLES, random) : ''
  const name = `${pick(BEGINNINGS, random)}${middle}${pick(ENDS, random)}`
  return first === '' ? name : `${first} ${name}`
}

function pick(words: readonly string[], random: (limit: number) => number): string {
  return words[random(words.length)] ?? ''
}
