import type {Browser} from 'playwright-core'

/** Turns a page of its own into a PDF whose times are those of a day, ISO. */
export type PrintPdf = (html: string, options: {date: string}) => Promise<Uint8Array>

/** What prints pages with a browser, one after another; the same page is the same bytes in the same browser. */
export function toPrinter(browser: Browser): PrintPdf {
  return async (html, {date}) => {
    const page = await browser.newPage()
    try {
      await page.setContent(html, {waitUntil: 'load'})
      await page.evaluate('document.fonts.ready.then(() => true)')
      const pdf = await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
      })
      return settleTimes(pdf, date)
    } finally {
      await page.close()
    }
  }
}

/** The time of a PDF's making, which it states twice, as midnight of a day: as long as before, since places are counted. */
function settleTimes(pdf: Uint8Array, date: string): Uint8Array {
  const day = date.replaceAll('-', '')
  const text = Buffer.from(pdf)
    .toString('latin1')
    .replace(/(?<=\/(?:CreationDate|ModDate) \(D:)\d{14}/g, `${day}000000`)
  return new Uint8Array(Buffer.from(text, 'latin1'))
}
