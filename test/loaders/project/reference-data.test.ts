import {describe, expect, test} from 'vitest'
import {readProject} from '../../../loaders/project/project.js'
import {DATA} from './project-copy.js'

const project = readProject(DATA)

describe('the reference tables', () => {
  test('name five municipalities by DIVIPOLA code, with no population that nobody stated', () => {
    const facts = project.municipalities.map((m) => [m.slug, m.code, m.department, m.cadence, m.population])
    expect(facts).toEqual([
      ['pore', '85263', 'Casanare', 'bimestral', null],
      ['palmar', '68522', 'Santander', 'mensual', null],
      ['miraflores', '95200', 'Guaviare', 'semestral', null],
      ['aguazul', '85010', 'Casanare', 'mensual', null],
      ['genova', '63302', 'Quindío', 'bimestral', null],
    ])
  })

  test('hold the legal calendar', () => {
    expect(project.phases.map((p) => [p.phase, p.nationalDue, p.territorialDue])).toEqual([
      [1, '2008-06-01', '2008-11-01'],
      [2, '2008-12-01', '2009-12-01'],
      [3, '2009-12-01', '2010-12-01'],
      [4, '2010-06-01', '2011-12-01'],
      [5, '2010-12-01', '2012-12-01'],
    ])
  })

  test('hold the change of administration, and no exception', () => {
    expect(project.changes.map((c) => [c.date, c.municipality, c.class])).toEqual([
      ['2012-01-01', null, 'administracion'],
    ])
    expect(project.exceptions).toEqual([])
  })

  test('hold one default preset whose bands run from 0 to 1', () => {
    expect(project.presets.map(({name, isDefault}) => [name, isDefault])).toEqual([['0-60-80', true]])
    expect(project.presets[0]?.bands.map(({from, to, name}) => [from, to, name])).toEqual([
      [0, 0.6, 'rojo'],
      [0.6, 0.8, 'amarillo'],
      [0.8, 1, 'verde'],
    ])
  })

  test('tint cells so that text on them holds 4.5:1 in both themes', () => {
    for (const {light, dark} of project.presets.flatMap((preset) => preset.bands)) {
      expect(findContrast(light, '#1b1e23')).toBeGreaterThan(4.5)
      expect(findContrast(dark, '#dfdfd6')).toBeGreaterThan(4.5)
    }
  })

  test('list every declared measure, with a denominator where it is a ratio', () => {
    const withDenominator = project.metrics.filter((m) => m.denominator !== null).map((m) => m.metric)
    expect(withDenominator.sort()).toEqual([
      'aceptacion_comunidad',
      'computadores_con_conectividad',
      'fase_1',
      'fase_2',
      'fase_3',
      'fase_4',
      'fase_5',
      'funcionarios_en_comite',
      'funcionarios_vinculados',
      'informes_de_logros',
      'nuevos_funcionarios_comprometidos',
      'participacion_presupuesto',
      'recursos_asignados',
      'servicios_identificados',
      'tramites_identificados',
    ])
    const counted = project.metrics.filter((m) => m.denominator === null).map((m) => m.metric)
    expect(counted.sort()).toEqual([
      'consultas_reportadas',
      'edictos_emitidos',
      'entidades_departamentales_vinculadas',
      'entidades_locales_vinculadas',
      'entidades_nacionales_vinculadas',
      'evaluaciones_superadas',
      'funcionarios',
      'integrantes_comite',
      'organizaciones_internacionales_vinculadas',
      'portales_unificados',
      'puesto_departamental',
      'puesto_nacional',
      'servicios_mas_usados_identificados',
      'tramites_mas_usados_identificados',
    ])
  })
})

/** WCAG 2: the contrast of two colours. */
function findContrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [findLuminance(one), findLuminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function findLuminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
