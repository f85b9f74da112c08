import {copyFile} from 'node:fs/promises'
import {join} from 'node:path'
import {PROJECT_FOLDER} from '../project-folder.js'

/** A picture for programs that take no drawing: made of an SVG by `bin/draw-pictures.ts`, and kept with it. */
export interface Picture {
  /** In the root of the built site. */
  name: string
  /** Within the project. */
  source: string
  drawn: string
  width: number
  height: number
  /** What it shows. */
  text: string
}

/** What stands beside a link to the site in a message. */
export const PREVIEW: Picture = {
  name: 'vista-previa.png',
  source: 'src/pictures/preview.svg',
  drawn: 'src/pictures/preview.png',
  width: 1200,
  height: 630,
  text: 'Cumple: ¿cumplen los municipios su plan de Gobierno en Línea?',
}

/** The sign of the site on the screen of a telephone. */
export const ICON: Picture = {
  name: 'icono.png',
  source: 'src/favicon.svg',
  drawn: 'src/pictures/icon.png',
  width: 180,
  height: 180,
  text: 'Cumple',
}

/** Puts the pictures into a built site. */
export async function copyPictures(dist: string): Promise<void> {
  for (const {name, drawn} of [PREVIEW, ICON]) await copyFile(join(PROJECT_FOLDER, drawn), join(dist, name))
}
