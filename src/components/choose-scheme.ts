/** How a page is to look whatever the reader's system prefers; undefined leaves it to that. */
export type Scheme = 'light' | 'dark' | undefined

/** Makes the page light or dark: the rules for the dark scheme hold always, or never. */
export function chooseScheme(scheme: Scheme): void {
  if (scheme === undefined) return
  document.documentElement.style.colorScheme = scheme
  for (const {cssRules} of document.styleSheets) {
    for (const rule of cssRules) {
      if (!(rule instanceof CSSMediaRule)) continue
      const [, wanted] = /prefers-color-scheme:\s*(\w+)/.exec(rule.media.mediaText) ?? []
      if (wanted !== undefined) rule.media.mediaText = wanted === scheme ? 'all' : 'not all'
    }
  }
}
