import {strFromU8} from 'fflate'
import {dueFinding, rangeFinding, scoreFinding} from '../../src/components/finding.js'
import {indicatorFinding, toIndicatorQuestion} from '../../src/components/indicator-finding.js'
import {formatDate} from '../../src/domain/calendar-date.js'
import {
  EMBED_FOLDER,
  type EmbedFile,
  findEmbeddedIndicator,
  readEmbeddedScores,
} from '../../src/domain/embed.js'
import {type PanoramaFile, readPanorama} from '../../src/domain/panorama.js'
import {remember} from '../../src/domain/remember.js'
import type {Archive} from './archive.js'

/** What a page says of itself where it is linked: in a search, in a message. */
export interface PageWords {
  /** The part of its title before the site's name; undefined keeps that of the page. */
  title?: string
  description: string
}

const MADE_UP = 'Datos de demostración: las cifras son inventadas. '

/** What each page of a built site says of itself, by its path within the site: its finding, where it has one. */
export function toPageWords({site, outputs}: Archive): (path: string) => PageWords {
  const names = new Map(site.municipalities.map(({slug, name}) => [slug, name]))
  const readFile = remember((slug): EmbedFile => {
    return JSON.parse(strFromU8(outputs.get(`data/${EMBED_FOLDER}/${slug}.json`) as Uint8Array))
  }, 1)
  const words = (path: string): PageWords => {
    const [, folder, slug = '', code] =
      /^(municipios|planes|informes)\/([^/]+?)(?:\/([^/]+))?\.html$/.exec(path) ?? []
    const name = names.get(slug)
    if (folder === undefined || name === undefined) {
      return {description: path === 'index.html' ? tellPanorama({site, outputs}) : tellSite(site)}
    }
    if (folder === 'planes') {
      return {
        title: `El plan de ${name}`,
        description: `El plan de acción de Gobierno en Línea de ${name}, como se adoptó, y cómo se mide cada indicador.`,
      }
    }
    if (folder === 'informes') {
      return {
        title: `Informe de ${name}${code === undefined ? '' : `, ${code}`}`,
        description: `Informe de seguimiento al plan de acción de Gobierno en Línea de ${name}, con corte al ${formatDate(site.cutoff)}.`,
      }
    }
    return code === undefined ? tellScore(readFile(slug), name) : tellIndicator(readFile(slug), code, name)
  }
  return (path) => {
    const {description, ...title} = words(path)
    return {...title, description: `${site.demo ? MADE_UP : ''}${description}`}
  }
}

function tellSite({cutoff}: Archive['site']): string {
  return `Qué prometieron los municipios en su plan de acción de Gobierno en Línea y qué cumplieron, con corte al ${formatDate(cutoff)}.`
}

function tellPanorama({site, outputs}: Archive): string {
  const {lastBimester} = site
  const file: PanoramaFile = JSON.parse(strFromU8(outputs.get('data/panorama.json') as Uint8Array))
  const {order, lastOf} = readPanorama(file, site)
  const scores = order.map(lastOf).filter((score) => score !== undefined)
  if (lastBimester === null || scores.length === 0) return tellSite(site)
  const names = new Map(site.municipalities.map(({slug, name}) => [slug, name]))
  return `${dueFinding(file.due, lastBimester)} ${rangeFinding(scores, names)}`.trim()
}

function tellScore(file: EmbedFile, name: string): PageWords {
  const score = readEmbeddedScores(file).at(-1)
  return {
    title: `¿Cumple ${name} su plan?`,
    description:
      score === undefined
        ? `El cumplimiento del plan de acción de Gobierno en Línea de ${name}.`
        : `${name}. ${scoreFinding(score)}`,
  }
}

function tellIndicator(file: EmbedFile, code: string, name: string): PageWords {
  const rows = findEmbeddedIndicator(file, code)?.rows ?? []
  const last = rows.at(-1)
  if (last === undefined)
    return {title: `${name}, ${code}`, description: `Indicador ${code} del plan de ${name}.`}
  return {
    title: `${toIndicatorQuestion(last.indicator, rows)} ${name}`,
    description: `${name}, «${last.indicator}». ${indicatorFinding(rows, last.bimester)}`,
  }
}
