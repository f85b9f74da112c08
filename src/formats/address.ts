/** No browser writes a longer one, in characters. */
export const LONGEST_ADDRESS = 2_048

/**
 * An address that does no harm: `http` or `https` without a user's name, or a path of the own site (`/noticias/1`); empty for
 * any other.
 */
export function toAddress(text: string): string {
  if (text.length > LONGEST_ADDRESS) return ''
  if (/^\/(?!\/)[^\\]*$/.test(text)) return text
  const address = /^www\./i.test(text) ? `https://${text}` : text
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return ''
  const url = new URL(address)
  return url.username === '' && url.password === '' ? address : ''
}
