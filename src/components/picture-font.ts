import {once} from './once.js'

/** The site's typeface as a rule that stands in a picture; empty where it cannot be read, and others take its place. */
export const loadFontRule: () => Promise<string> = once(async () => {
  try {
    const {FONT_HREF} = await import('./typeface.js')
    const response = await fetch(FONT_HREF)
    if (!response.ok) return ''
    const bytes = new Uint8Array(await response.arrayBuffer())
    const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
    return `@font-face{font-family:"Source Sans 3";font-weight:200 900;src:url(data:font/woff2;base64,${btoa(binary)}) format("woff2")}`
  } catch {
    return ''
  }
})
