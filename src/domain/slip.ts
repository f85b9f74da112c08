/**
 * Whether a text is a word of four letters or more but for one slip: a letter is another, missing, too many or in its
 * neighbour's place. Both are compared as they are: fold them before.
 */
export function isOneSlipAway(text: string, word: string): boolean {
  if (Math.abs(text.length - word.length) > 1 || word.length < 4) return false
  let start = 0
  while (start < word.length && text[start] === word[start]) start += 1
  let end = 0
  while (end < word.length - start && text.at(-1 - end) === word.at(-1 - end)) end += 1
  const [found, meant] = [text, word].map((letters) => letters.slice(start, letters.length - end))
  if (found === undefined || meant === undefined) return false
  return found.length <= 1 && meant.length <= 1
    ? true
    : found.length === 2 && found === [...meant].reverse().join('')
}
