import {readdirSync, readFileSync} from 'node:fs'
import Papa from 'papaparse'
import {expect, test} from 'vitest'
import {agreeUnit, formatCount, toSingular} from '../../src/domain/noun.js'

const PLANS = new URL('../../data/planes/', import.meta.url)

test('a count agrees with its word', () => {
  expect(formatCount(1, 'fila', 'filas')).toBe('1 fila')
  expect(formatCount(4079, 'fila', 'filas')).toBe('4.079 filas')
  expect(formatCount(0, 'fila', 'filas')).toBe('0 filas')
})

test('the units of the plans have their singular', () => {
  const units = new Set(readdirSync(PLANS).flatMap(readUnits))
  expect(Object.fromEntries(Array.from(units, (unit) => [unit, toSingular(unit)]).sort())).toEqual({
    actas: 'acta',
    asistentes: 'asistente',
    capacitaciones: 'capacitación',
    consultas: 'consulta',
    'días con contratos publicados': 'día con contratos publicados',
    'días con publicación': 'día con publicación',
    encuestas: 'encuesta',
    entidades: 'entidad',
    evaluaciones: 'evaluación',
    eventos: 'evento',
    informes: 'informe',
    'jornadas de socialización': 'jornada de socialización',
    manuales: 'manual',
    noticias: 'noticia',
    organizaciones: 'organización',
    portales: 'portal',
    publicaciones: 'publicación',
    reuniones: 'reunión',
    revisiones: 'revisión',
    servicios: 'servicio',
    talleres: 'taller',
    trámites: 'trámite',
    visitas: 'visita',
  })
})

test('adjectives follow the noun into the singular', () => {
  expect(agreeUnit(1, 'revisiones completas')).toBe('revisión completa')
  expect(agreeUnit(1.5, 'eventos')).toBe('eventos')
})

function readUnits(name: string): string[] {
  const text = readFileSync(new URL(name, PLANS), 'utf8')
  const {data} = Papa.parse<{unidad: string}>(text, {header: true, skipEmptyLines: true})
  return data.map(({unidad}) => unidad).filter((unit) => unit !== '%')
}
