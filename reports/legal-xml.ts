/** Characters that no XML may hold, and halves of characters: Office would ask to repair the file. */
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** XML without what no XML may hold, whatever text was put into it. */
export function toLegalXml(xml: string): string {
  return xml.replace(ILLEGAL, '')
}
