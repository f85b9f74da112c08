import {
  EMBED_FOLDER,
  EMBED_PAGE,
  type EmbeddedIndicator,
  type EmbedFile,
  findEmbeddedIndicator,
  readEmbeddedScores,
} from '../domain/embed.js'
import type {Score} from '../domain/score.js'
import type {Municipality, Site} from '../domain/site.js'
import type {Scheme} from './choose-scheme.js'

/** What the address of the page of embedded charts asks for. */
export interface EmbedRequest {
  /** The slug or the code of a municipality; empty where none is named. */
  place: string
  /** The code of an indicator; undefined asks for the municipality's score. */
  code: string | undefined
  /** The bimester that is told; undefined asks for the last one. */
  bimester: string | undefined
  scheme: Scheme
}

/** What a chart is drawn of, or why there is none. */
export type Embed =
  | {kind: 'score'; municipality: Municipality; scores: Score[]; bimester: string | undefined}
  | ({
      kind: 'indicator'
      municipality: Municipality
      code: string
      bimester: string | undefined
    } & EmbeddedIndicator)
  | {kind: 'problem'; title: string; text: string}

const SCHEMES: Record<string, Scheme> = {claro: 'light', oscuro: 'dark'}

/** Reads `?municipio=pore&indicador=pore-19&bimestre=2010-B4&tema=oscuro`. */
export function readEmbedRequest(search: string): EmbedRequest {
  const parameters = new URLSearchParams(search)
  const read = (name: string) => parameters.get(name)?.trim() || undefined
  return {
    place: (read('municipio') ?? '').toLowerCase(),
    code: read('indicador')?.toLowerCase(),
    bimester: read('bimestre'),
    scheme: SCHEMES[read('tema')?.toLowerCase() ?? ''],
  }
}

/** Loads what is asked for: the file of one municipality, and no other. */
export async function fetchEmbed({place, code, bimester}: EmbedRequest, site: Site): Promise<Embed> {
  const municipality = site.municipalities.find((one) => one.slug === place || one.code === place)
  if (municipality === undefined) return toUnknownPlace(place, site)
  const {slug, name, has_plan: hasPlan} = municipality
  if (!hasPlan) return toProblem(`${name} no tiene plan de acción cargado.`, 'No hay metas que mostrar.')
  const file = await fetchFile(slug, site)
  if (file === undefined) {
    return toProblem('No se pudieron cargar los datos.', 'Vuelva a cargar la página dentro de un momento.')
  }
  if (code === undefined) return {kind: 'score', municipality, scores: readEmbeddedScores(file), bimester}
  const indicator = findEmbeddedIndicator(file, code)
  if (indicator !== undefined) return {kind: 'indicator', municipality, code, bimester, ...indicator}
  const codes = Object.keys(file.indicators)
  return toProblem(
    `El plan de ${name} no tiene el indicador «${code}».`,
    codes.length === 0 ? '' : `Sus códigos van de ${codes[0]} a ${codes.at(-1)}.`,
  )
}

function toUnknownPlace(place: string, {municipalities}: Site): Embed {
  const [first] = municipalities
  const sample = `Escriba la dirección así: ${EMBED_PAGE}?municipio=${first?.slug ?? 'pore'}`
  return place === ''
    ? toProblem('Falta decir de qué municipio es la gráfica.', sample)
    : toProblem(`No hay ningún municipio «${place}».`, sample)
}

function toProblem(title: string, text: string): Embed {
  return {kind: 'problem', title, text}
}

async function fetchFile(slug: string, {preview, fingerprint}: Site): Promise<EmbedFile | undefined> {
  const folder = `${preview ? './_file/data/' : './'}${EMBED_FOLDER}`
  try {
    // The version changes with the data, so that no copy of an older file is shown.
    const response = await fetch(`${folder}/${encodeURIComponent(slug)}.json?v=${fingerprint}`)
    return response.ok ? await response.json() : undefined
  } catch {
    return undefined
  }
}
