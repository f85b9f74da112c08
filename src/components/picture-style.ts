/** What of the page's style sheets shapes a drawing. All but opacity pass from an element to those in it. */
const INHERITED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'text-anchor',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
]

/** Writes into a drawing that stands in the page, element by element, how the style sheets paint it, and takes its classes away. */
export function inlineStyles(drawing: SVGElement): void {
  const elements = [drawing, ...drawing.querySelectorAll<SVGElement>('*')]
  const painted = elements.map((element) => {
    const style = getComputedStyle(element)
    const above = element === drawing ? undefined : getComputedStyle(element.parentElement as Element)
    const own = INHERITED.filter(
      (name) => style.getPropertyValue(name) !== (above?.getPropertyValue(name) ?? ''),
    ).map((name) => `${name}:${style.getPropertyValue(name)}`)
    const opacity = style.opacity === '1' || style.opacity === '' ? [] : [`opacity:${style.opacity}`]
    return [...own, ...opacity].join(';')
  })
  for (const [i, element] of elements.entries()) {
    element.removeAttribute('class')
    if (painted[i]) element.setAttribute('style', painted[i])
  }
}
