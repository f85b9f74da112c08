import {rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {readProject} from '../../../loaders/project/project.js'
import {ProjectError} from '../../../loaders/project/project-error.js'
import {copyProject, edit, findProblems, findTarget, setCells} from './project-copy.js'

/** The file of the plan whose rows the tests damage; pore-01 stands on line 2, pore-19 on line 20. */
const PORE = 'planes/pore.csv'

describe('a wrong cell of a plan is told with its column, its value and what was expected', () => {
  const cases: [what: string, line: number, cells: Record<string, string>, column: string, told: string][] = [
    [
      'an unknown measure',
      2,
      {forma: 'titulos'},
      'forma',
      '«titulos» no sirve: se esperaba uno de: visitas, titulos_distintos',
    ],
    [
      'an unknown window',
      2,
      {ventana: 'quincena'},
      'ventana',
      '«quincena» no sirve: se esperaba uno de: semana, mes',
    ],
    [
      'an unknown direction',
      2,
      {sentido: 'maximo'},
      'sentido',
      '«maximo» no sirve: se esperaba uno de: al_menos',
    ],
    ['a goal that is no number', 2, {meta: 'cinco'}, 'meta', '«cinco» no sirve: se esperaba un número'],
    ['a negative goal', 2, {meta: '-5'}, 'meta', '«-5» no sirve: se esperaba un número desde 0'],
    [
      'a day that does not exist',
      2,
      {desde: '31/02/2009'},
      'desde',
      '«31/02/2009» no sirve: se esperaba una fecha',
    ],
    [
      'an assumption that is neither yes nor empty',
      2,
      {ventana_supuesta: 'no'},
      'ventana_supuesta',
      '«no» no sirve: se esperaba «sí»',
    ],
    [
      'an indicator without a name',
      2,
      {indicador: ''},
      'indicador',
      'la celda está vacía: se esperaba un texto',
    ],
    [
      'a missing parameter',
      2,
      {tipo: ''},
      'tipo',
      'la celda está vacía. La forma «titulos_distintos» necesita tipo',
    ],
    [
      'a missing denominator',
      4,
      {denominador: ''},
      'denominador',
      'la celda está vacía. La forma «titulos_sobre_declarado» necesita denominador',
    ],
    [
      'a parameter without use',
      2,
      {medida: 'fase_1'},
      'medida',
      '«fase_1» sobra: la forma «titulos_distintos» no usa medida',
    ],
    [
      'an unknown type of publication',
      2,
      {tipo: 'taller'},
      'tipo',
      '«taller» no sirve: se esperaba uno de: noticia',
    ],
    [
      'an unknown type of gathering',
      7,
      {tipo: 'noticia'},
      'tipo',
      '«noticia» no sirve: se esperaba uno de: taller',
    ],
    [
      'an unknown state',
      13,
      {estado: 'publicado o listo'},
      'estado',
      '«publicado o listo» no sirve: se esperaba uno de: publicado',
    ],
    [
      'an unknown declared measure',
      18,
      {medida: 'funcionarias'},
      'medida',
      '«funcionarias» no está en medidas.csv',
    ],
    [
      'an unknown denominator',
      4,
      {denominador: 'edictos'},
      'denominador',
      '«edictos» no está en medidas.csv',
    ],
    [
      'a ratio of a measure without denominator',
      18,
      {medida: 'funcionarios'},
      'medida',
      '«funcionarios» no tiene denominador en medidas.csv',
    ],
    [
      'a due date without its window',
      2,
      {plazo: '2009-12-31'},
      'plazo',
      '«2009-12-31» sobra: solo lo usa la ventana «plazo»',
    ],
    [
      'a due window without its date',
      13,
      {plazo: ''},
      'plazo',
      'la celda está vacía. La ventana «plazo» necesita una fecha',
    ],
    ['a due date that is none', 13, {plazo: 'pronto'}, 'plazo', '«pronto» no sirve: se esperaba una fecha'],
    [
      'an unknown phase',
      8,
      {plazo: 'fase 6'},
      'plazo',
      '«fase 6» no está en fases.csv. Se esperaba una de sus fases: 1, 2, 3, 4, 5',
    ],
    [
      'a floor above the goal',
      20,
      {minimo: '151'},
      'minimo',
      '«151» no sirve: se esperaba la meta «150» o menos',
    ],
    [
      'a goal of at least 0',
      2,
      {meta: '0'},
      'meta',
      '«0» no sirve: se esperaba más de 0, porque «al menos 0» se cumple siempre',
    ],
    [
      'a limit below an at-most goal',
      20,
      {sentido: 'a_lo_sumo'},
      'minimo',
      '«100» no sirve: se esperaba un límite mayor que la meta «150»',
    ],
    [
      'a range upside down',
      20,
      {sentido: 'entre', minimo: '200'},
      'minimo',
      '«200» no sirve: se esperaba el extremo alto del rango o menos',
    ],
    [
      'a tolerance without a range',
      20,
      {tolerancia: '10'},
      'tolerancia',
      '«10» no sirve: se esperaba la celda vacía',
    ],
    [
      'a ratio above 1 that is no percentage',
      4,
      {meta: '100'},
      'meta',
      '«100» no sirve: se esperaba un porcentaje como 80 %',
    ],
    ['a weight of 0', 2, {peso: '0'}, 'peso', '«0» no sirve: se esperaba un número mayor que 0'],
    [
      'a validity that ends before it begins',
      2,
      {desde: '2013-01-01'},
      'desde',
      '«2013-01-01» es posterior a hasta. Se esperaba 2012-12-31 o antes',
    ],
    [
      'a code of another municipality',
      2,
      {codigo: 'palmar-01'},
      'codigo',
      '«palmar-01» no sirve: se esperaba un código que empiece con el slug',
    ],
    [
      'a code without a number',
      2,
      {codigo: 'pore'},
      'codigo',
      '«pore» no sirve: se esperaba el slug del municipio, un guion y un número',
    ],
  ]

  test.each(cases)('%s', (_, line, cells, column, told) => {
    const folder = copyProject()
    setCells(folder, PORE, line, cells)
    expect(findProblems(folder)).toEqual([
      expect.objectContaining({file: PORE, line, column, message: expect.stringContaining(told)}),
    ])
  })

  test('two rows of an indicator that are valid on the same day', () => {
    const folder = copyProject()
    setCells(folder, 'planes/genova.csv', 17, {desde: '2012-11-30'})
    const [problem, ...others] = findProblems(folder)
    expect(problem).toMatchObject({file: 'planes/genova.csv', line: 17, column: 'desde'})
    expect(problem?.message).toContain('«genova-15» se cruza con la de la línea 16 (2009-08-06 a 2012-11-30)')
    expect(others).toEqual([])
  })

  test('two rows of an indicator that don’t say the same of it', () => {
    const folder = copyProject()
    setCells(folder, 'planes/genova.csv', 17, {linea: 'uso'})
    expect(findProblems(folder)).toEqual([
      expect.objectContaining({
        line: 17,
        column: 'linea',
        message: expect.stringContaining('Se esperaba «participación»'),
      }),
    ])
  })
})

describe('a wrong reference table is told with its file, line, column and value', () => {
  const cases: [
    what: string,
    file: string,
    line: number,
    cells: Record<string, string>,
    column: string,
    told: string,
  ][] = [
    [
      'a code that is not DIVIPOLA',
      'municipios.csv',
      2,
      {codigo: '852'},
      'codigo',
      '«852» no sirve: se esperaba el código DIVIPOLA',
    ],
    [
      'a slug with capitals',
      'municipios.csv',
      2,
      {slug: 'Pore'},
      'slug',
      '«Pore» no sirve: se esperaba un nombre en minúsculas',
    ],
    [
      'a cadence that is none',
      'municipios.csv',
      2,
      {cadencia: 'diaria'},
      'cadencia',
      '«diaria» no sirve: se esperaba uno de: mensual',
    ],
    [
      'a population without its source',
      'municipios.csv',
      2,
      {poblacion: '7.500', poblacion_anio: '2009'},
      'poblacion',
      '«7500» está sola',
    ],
    [
      'two municipalities of one name',
      'municipios.csv',
      3,
      {municipio: 'Pore'},
      'slug',
      '«pore» ya está en la línea 2. Se esperaba un slug distinto por municipio',
    ],
    [
      'two municipalities of one code',
      'municipios.csv',
      3,
      {codigo: '85263'},
      'codigo',
      '«85263» ya está en la línea 2',
    ],
    ['a phase that stands twice', 'fases.csv', 6, {fase: '4'}, 'fase', '«4» ya está en la línea 5'],
    [
      'a colour that is none',
      'semaforos.csv',
      2,
      {claro: 'rojo'},
      'claro',
      '«rojo» no sirve: se esperaba un color',
    ],
    [
      'bands with a gap',
      'semaforos.csv',
      3,
      {desde: '70 %'},
      'desde',
      'la banda va de 70 % a 80 %. Se esperaba que empezara en 60 %',
    ],
    [
      'bands that end too early',
      'semaforos.csv',
      4,
      {hasta: '90 %'},
      'hasta',
      'las bandas de «0-60-80» terminan en 90 %. Se esperaba 100 %',
    ],
    [
      'a change of an unknown municipality',
      'cambios.csv',
      2,
      {municipio: 'Yopal'},
      'municipio',
      '«Yopal» no sirve: se esperaba el nombre, el slug o el código',
    ],
    [
      'a change of an unknown class',
      'cambios.csv',
      2,
      {clase: 'alcalde'},
      'clase',
      '«alcalde» no sirve: se esperaba uno de: administracion, contador',
    ],
    [
      'a change of an indicator that no plan has',
      'cambios.csv',
      2,
      {codigo: 'pore-77'},
      'codigo',
      '«pore-77» no está en ningún plan. Se esperaba uno de sus códigos, o la celda vacía',
    ],
    [
      'a change of an indicator of another municipality',
      'cambios.csv',
      2,
      {municipio: 'Pore', codigo: 'genova-01'},
      'codigo',
      '«genova-01» no está en planes/pore.csv. Se esperaba uno de sus códigos, o la celda vacía',
    ],
    [
      'a baseline that is neither declared nor not',
      'cambios.csv',
      2,
      {linea_base: 'quizás'},
      'linea_base',
      '«quizás» no sirve: se esperaba «sí» o la celda vacía',
    ],
    [
      'a declared measure whose numerator is neither a part nor not',
      'medidas.csv',
      2,
      {parte: 'a veces'},
      'parte',
      '«a veces» no sirve: se esperaba «sí» o la celda vacía',
    ],
    [
      'a declared measure with spaces',
      'medidas.csv',
      2,
      {medida: 'edictos emitidos'},
      'medida',
      '«edictos emitidos» no sirve',
    ],
    [
      'a declared measure that stands twice',
      'medidas.csv',
      3,
      {medida: 'edictos_emitidos'},
      'medida',
      '«edictos_emitidos» ya está en la línea 2',
    ],
  ]

  test.each(cases)('%s', (_, file, line, cells, column, told) => {
    const folder = copyProject()
    setCells(folder, file, line, cells)
    expect(findProblems(folder)[0]).toMatchObject({
      file,
      line,
      column,
      message: expect.stringContaining(told),
    })
  })

  test('no default preset', () => {
    const folder = copyProject()
    edit(folder, 'semaforos.csv', (text) => text.replaceAll(',sí,', ',,'))
    expect(findProblems(folder)).toMatchObject([{file: 'semaforos.csv', column: 'predeterminado'}])
  })

  const exceptions: [what: string, row: string, column: string, told: string][] = [
    [
      'an unknown municipality',
      'Yopal,,visitas,,2009-01-01,2009-01-31,cubierto,x,',
      'municipio',
      '«Yopal» no sirve',
    ],
    [
      'an unknown source',
      'pore,,clics,,2009-01-01,2009-01-31,cubierto,x,',
      'fuente',
      '«clics» no sirve: se esperaba uno de: visitas',
    ],
    [
      'an unknown type',
      'pore,,asistencia,acta,2009-01-01,2009-01-31,cubierto,x,',
      'tipo',
      '«acta» no es un tipo de esa fuente. Se esperaba uno de: taller',
    ],
    [
      'a span upside down',
      'pore,,visitas,,2009-02-01,2009-01-31,cubierto,x,',
      'desde',
      '«2009-02-01» es posterior a hasta',
    ],
    [
      'an unknown class',
      'pore,,visitas,,2009-01-01,2009-01-31,exento,x,',
      'clase',
      '«exento» no sirve: se esperaba uno de: cubierto, no_aplica',
    ],
    ['no reason', 'pore,pore-01,,,2009-01-01,2009-01-31,no_aplica,,', 'motivo', 'la celda está vacía'],
    [
      'coverage without a source',
      'pore,,,,2009-01-01,2009-01-31,cubierto,x,',
      'fuente',
      'Se esperaba la fuente cubierta',
    ],
    [
      'not applicable to no indicator',
      'pore,,,,2009-01-01,2009-01-31,no_aplica,x,',
      'codigo',
      'Se esperaba el código del indicador',
    ],
    [
      'an unknown indicator',
      'pore,pore-99,,,2009-01-01,2009-01-31,no_aplica,x,',
      'codigo',
      '«pore-99» no está en planes/pore.csv',
    ],
    [
      'an indicator of another plan',
      'pore,palmar-01,,,2009-01-01,2009-01-31,no_aplica,x,',
      'codigo',
      '«palmar-01» no está en planes/pore.csv',
    ],
  ]

  test.each(exceptions)('an exception with %s', (_, row, column, told) => {
    const folder = copyProject()
    edit(folder, 'excepciones.csv', (text) => `${text}${row}\n`)
    expect(findProblems(folder)).toEqual([
      expect.objectContaining({
        file: 'excepciones.csv',
        line: 2,
        column,
        message: expect.stringContaining(told),
      }),
    ])
  })
})

describe('a wrong file is told once', () => {
  test('that is missing, without the errors that follow from it', () => {
    const folder = copyProject()
    rmSync(join(folder, 'medidas.csv'))
    expect(findProblems(folder)).toEqual([
      {file: 'medidas.csv', line: 1, message: expect.stringContaining('el archivo no existe')},
    ])
  })

  test('that is empty', () => {
    const folder = copyProject()
    writeFileSync(join(folder, 'fases.csv'), '')
    expect(findProblems(folder)).toMatchObject([
      {file: 'fases.csv', line: 1, message: expect.stringContaining('está vacío')},
    ])
  })

  test('whose header lacks a column', () => {
    const folder = copyProject()
    edit(folder, PORE, (text) => text.replace(',meta,', ',metas,'))
    expect(findProblems(folder).map(({file, line, column}) => [file, line, column])).toEqual([
      [PORE, 1, 'meta'],
      [PORE, 1, 'metas'],
    ])
  })

  test('whose header has a column twice', () => {
    const folder = copyProject()
    edit(folder, 'fases.csv', (text) => text.replace('plazo_nacional', 'nombre'))
    expect(findProblems(folder).map(({column}) => column)).toEqual(['plazo_nacional', 'nombre'])
  })

  test('whose row has more cells than columns', () => {
    const folder = copyProject()
    edit(folder, 'cambios.csv', (text) => text.replace('municipal,', 'municipal, elegida,'))
    expect(findProblems(folder)).toEqual([
      {
        file: 'cambios.csv',
        line: 2,
        message: expect.stringContaining('Se esperaban las 7 celdas del encabezado'),
      },
    ])
  })

  test('with a quote that does not close', () => {
    const folder = copyProject()
    edit(folder, 'medidas.csv', (text) => text.replace('\nfase_3,', '\n"fase_3,'))
    expect(findProblems(folder)).toMatchObject([
      {file: 'medidas.csv', line: 9, message: expect.stringContaining('una comilla no cierra bien')},
    ])
  })

  test('that is no municipality’s plan', () => {
    const folder = copyProject()
    writeFileSync(join(folder, 'planes/yopal.csv'), 'codigo\n')
    expect(findProblems(folder)).toMatchObject([
      {
        file: 'planes/yopal.csv',
        line: 1,
        message: expect.stringContaining(
          '«yopal» no es el slug de un municipio. Se esperaba uno de: pore, palmar',
        ),
      },
    ])
  })
})

describe('the error of a project', () => {
  test('tells all problems of all files at once, each with its place', () => {
    const folder = copyProject()
    setCells(folder, PORE, 2, {meta: 'cinco', tipo: 'nota'})
    setCells(folder, 'fases.csv', 3, {plazo_nacional: '2008-13-01'})
    const read = () => readProject(folder)
    expect(read).toThrow(ProjectError)
    expect(read).toThrow('Los archivos del proyecto tienen 2 errores:\n')
    expect(read).toThrow(
      '\nfases.csv, línea 3, columna «plazo_nacional»: «2008-13-01» no sirve: se esperaba una fecha',
    )
    expect(read).toThrow(
      '\nplanes/pore.csv, línea 2, columna «meta»: «cinco» no sirve: se esperaba un número',
    )
  })

  test('counts physical lines, those within a quoted text too', () => {
    const folder = copyProject()
    edit(folder, 'medidas.csv', (text) =>
      text
        .replace('Edictos que la alcaldía emitió', '"Edictos\nque la alcaldía\n""emitió"""')
        .replace('\nfase_1,', '\n\nFase 1,'),
    )
    expect(findProblems(folder)[0]).toMatchObject({file: 'medidas.csv', line: 10, column: 'medida'})
  })
})

test('a municipality without a plan file is fine', () => {
  const folder = copyProject()
  rmSync(join(folder, 'planes/palmar.csv'))
  const project = readProject(folder)
  expect(project.municipalities).toHaveLength(5)
  expect(Object.keys(project.planRows)).toEqual(['pore', 'miraflores', 'aguazul', 'genova'])
})

test('a floor that stands alone is the goal, and remarked', () => {
  const folder = copyProject()
  setCells(folder, PORE, 20, {meta: ''})
  const project = readProject(folder)
  expect(findTarget(project, 'pore-19')).toMatchObject({floor: null, goal: 100})
  expect(project.remarks.filter(({rule}) => rule === 'minimo_solo')).toMatchObject([
    {file: PORE, lines: [20], column: 'minimo'},
  ])
})
