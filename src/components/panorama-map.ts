import {html} from 'htl'
import {formatCount} from '../domain/noun.js'
import {formatNumber} from '../domain/number.js'
import type {Panorama} from '../domain/panorama.js'
import {chooseMunicipalities, type PanoramaChoice} from '../domain/panorama-choice.js'
import type {Band, Municipality} from '../domain/site.js'
import {panoramaChooser} from './panorama-chooser.js'
import {scoreHeatMap} from './score-heat-map.js'

/** Up to so many municipalities are seen at a glance; of more, one chooses. */
const FEW = 12

export interface PanoramaMapOptions {
  municipalities: readonly Municipality[]
  bands: readonly Band[]
  /** Whether there are choosers. Default: where there are many municipalities, or the address chooses. */
  isLong?: boolean
}

/** A map with its value, the slugs that it shows in their order; tells each change by an `input` event. */
export interface PanoramaMap extends HTMLElement {
  value: readonly string[]
  choose: (choice: Partial<PanoramaChoice>) => void
}

/** Whether there are so many municipalities that one chooses among them. */
export function isLongPanorama(municipalities: readonly Municipality[], {search} = location): boolean {
  const asked = new URLSearchParams(search)
  return (
    municipalities.length > FEW ||
    ['texto', 'departamento', 'grupo', 'situacion', 'orden'].some((key) => asked.has(key))
  )
}

/** The heat map of all plans; where they are many, with choosers above, the lowest scores first. */
export function panoramaMap(
  panorama: Panorama,
  {municipalities, bands, isLong = isLongPanorama(municipalities)}: PanoramaMapOptions,
): PanoramaMap {
  const options = {municipalities, bands}
  if (!isLong) {
    const map = scoreHeatMap(panorama, options)
    return Object.assign(map, {value: municipalities.map(({slug}) => slug), choose: () => {}})
  }
  const chooser = panoramaChooser(municipalities, {bands})
  const map = scoreHeatMap(panorama, {...options, isLong})
  const count = html`<p class="shown-count" role="status"></p>`
  const box = html`<div>${chooser}${count}${map}</div>`
  let value: readonly string[] = []
  const show = () => {
    value = chooseMunicipalities(panorama, chooser.choice, options)
    map.show(value)
    count.textContent = toCountWords(value.length, municipalities.length)
  }
  show()
  let isWaiting = false
  chooser.addEventListener('input', (event) => {
    event.stopPropagation()
    if (isWaiting) return
    isWaiting = true
    // Several choices may change at once.
    queueMicrotask(() => {
      isWaiting = false
      show()
      box.dispatchEvent(new Event('input', {bubbles: true}))
    })
  })
  const choose = (choice: Partial<PanoramaChoice>) => {
    chooser.choose(choice)
    box.scrollIntoView?.({block: 'start'})
  }
  return Object.defineProperties(box, {
    value: {get: () => value},
    choose: {value: choose},
  }) as PanoramaMap
}

function toCountWords(shown: number, all: number): string {
  if (shown === all) return formatCount(all, 'municipio', 'municipios')
  if (shown === 0) return 'Ningún municipio: quite alguna condición.'
  return `${formatNumber(shown)} de ${formatCount(all, 'municipio', 'municipios')}`
}
