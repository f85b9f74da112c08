import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {toCsv} from '../../../loaders/csv.js'
import {PLAN_RULES} from '../../../loaders/plan-rules/plan-rule.js'
import {PLAN_COLUMNS, PLAN_TEXTS} from '../../../loaders/project/plan-row.js'
import {readProject} from '../../../loaders/project/project.js'
import {copyProject, DATA} from '../project/project-copy.js'

type Cells = Record<string, string>

/** A row of which nothing is in doubt. */
const SOUND: Cells = {
  codigo: 'pore-01',
  linea: 'contenidos',
  accion: 'Publicar noticias',
  indicador: 'Noticias publicadas',
  unidad: 'noticias',
  forma: 'titulos_distintos',
  tipo: 'noticia',
  ventana: 'mes',
  meta: '5',
  desde: '2009-01-01',
  hasta: '2012-12-31',
  indicador_texto: 'Noticias del mes',
  meta_texto: '5 noticias al mes',
  actividades: 'Escribir las noticias',
  responsables: 'Prensa',
  lugar: 'Cuadro, fila 1',
}

/** What the rules find in a plan of these rows, as `rule, lines: text`. */
function remark(rows: Cells[], {phases = '', columns = [...PLAN_COLUMNS, ...PLAN_TEXTS]} = {}): string[] {
  const folder = copyProject()
  for (const name of readdirSync(join(folder, 'planes'))) rmSync(join(folder, 'planes', name))
  const header = readFileSync(join(folder, 'fases.csv'), 'utf8').split('\n', 1)[0]
  writeFileSync(join(folder, 'fases.csv'), `${header}\n${phases}`)
  const whole = rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? ''])))
  writeFileSync(join(folder, 'planes', 'pore.csv'), toCsv(columns, whole))
  return readProject(folder).remarks.map(({rule, lines, text}) => `${rule}, ${lines.join(' ')}: ${text}`)
}

const another = (number: number, cells: Cells): Cells => ({
  ...SOUND,
  codigo: `pore-0${number}`,
  indicador: `Noticias de la sección ${number}`,
  seccion: '',
  tipo: ['noticia', 'evento', 'edicto', 'informe'][number - 1] ?? 'otro',
  ...cells,
})

test('a plan that says all it must has no remarks', () => {
  expect(remark([SOUND, another(2, {})])).toEqual([])
})

describe('goals', () => {
  test('an indicator without a goal is told, and whose the goal of its action is', () => {
    expect(
      remark([
        SOUND,
        another(2, {meta: ''}),
        another(3, {meta: '', accion: 'Atender las noticias', meta_texto: ''}),
      ]),
    ).toEqual([
      'sin_meta, 3: «Noticias de la sección 2» (pore-02) no tiene meta propia: la del plan, en resumen «5 noticias al mes», es de toda la acción, y esa cifra la exige pore-01.',
      'sin_meta, 4: «Noticias de la sección 3» (pore-03) no tiene meta: el plan no le escribe ninguna.',
    ])
  })

  test('a goal in words alone is told', () => {
    expect(remark([{...SOUND, meta: '', meta_texto: 'Ciudadanía enterada en 2012'}])).toEqual([
      'meta_en_palabras, 2: «Noticias publicadas» (pore-01) no tiene meta en cifras. En resumen, el plan dice: «Ciudadanía enterada en 2012».',
    ])
  })

  test('a figure of the text that no indicator of the action demands is told', () => {
    expect(remark([{...SOUND, meta_texto: '5 noticias al mes y 3 boletines, 80 % con foto'}])).toEqual([
      'cifra_sin_usar, 2: En resumen, el plan dice «5 noticias al mes y 3 boletines, 80 % con foto», y ningún indicador de la acción exige 3, 80 %.',
    ])
  })

  test('a figure counts as demanded by the year, as the floor, as the least number of people, or by another row', () => {
    expect(
      remark([
        {...SOUND, meta_texto: '60 noticias al año'},
        another(2, {minimo: '2', meta_texto: 'De 2 a 5 eventos'}),
        another(3, {
          forma: 'eventos_con_asistencia',
          tipo: 'taller',
          asistentes_minimos: '20',
          meta: '1',
          meta_texto: 'Noticias de 1 taller con 20 personas',
        }),
      ]),
    ).toEqual([])
  })

  test('a goal that is in neither text is told with its place', () => {
    expect(
      remark([{...SOUND, meta: '7', meta_texto: 'Noticias al día', indicador_texto: 'Noticias'}]),
    ).toEqual([
      'meta_de_otra_parte, 2: La meta de «Noticias publicadas» (pore-01), 7, no está en lo que el plan escribe como meta ni como indicador. Se tomó de: Cuadro, fila 1.',
    ])
  })

  test('«todos» is a goal of 100 % for a ratio, and not of 1 for a count', () => {
    const ratio = {forma: 'razon_declarada', medida: 'fase_1', tipo: '', acumulacion: 'flujo', unidad: '%'}
    expect(remark([{...SOUND, ...ratio, meta: '100 %', meta_texto: 'Todas las noticias'}])).toEqual([])
    expect(remark([{...SOUND, meta: '1', meta_texto: 'Todas las noticias'}])).toEqual([
      'meta_de_otra_parte, 2: La meta de «Noticias publicadas» (pore-01), 1, no está en lo que el plan escribe como meta ni como indicador. Se tomó de: Cuadro, fila 1.',
    ])
  })

  test('an assumed goal and a floor that stands alone are told', () => {
    expect(remark([{...SOUND, meta_supuesta: 'sí'}, another(2, {meta: '', minimo: '5'})])).toEqual([
      'meta_supuesta, 2: La meta de «Noticias publicadas» (pore-01), 5, es supuesta: el plan no la escribe.',
      'minimo_solo, 3: El mínimo de «Noticias de la sección 2» (pore-02), 5, está solo y se toma como la meta.',
    ])
  })
})

describe('activities', () => {
  test('an action to which the plan gives no indicator is told with what was read instead', () => {
    expect(remark([SOUND, another(2, {accion: 'Seguir las noticias', indicador_texto: ''})])).toEqual([
      'accion_sin_indicador, 3: El plan no da indicador a «Seguir las noticias». Se mira con «Noticias de la sección 2» (pore-02), que se leyó de: Cuadro, fila 1.',
    ])
  })

  test('an activity that shares no telling word with any indicator is told, with every line that has it', () => {
    const actividades =
      'Escribir las noticias; correctivos donde haga falta; convocar a los gremios; delegados: hospital, a Salud; colegios, a Gobierno'
    expect(remark([{...SOUND, actividades}, another(2, {actividades})])).toEqual([
      'actividad_sin_indicador, 2 3: Ningún indicador nombra «correctivos donde haga falta», actividad de «Publicar noticias».',
      'actividad_sin_indicador, 2 3: Ningún indicador nombra «delegados», actividad de «Publicar noticias».',
    ])
  })

  test('a word that every plan has names an activity only where it has no other', () => {
    expect(
      remark([
        {...SOUND, actividades: 'publicar; publicar de inmediato los pliegos; capacitación'},
        another(2, {indicador: 'Personas capacitadas'}),
      ]),
    ).toEqual([
      'actividad_sin_indicador, 2: Ningún indicador nombra «publicar de inmediato los pliegos», actividad de «Publicar noticias».',
    ])
  })

  test('an indicator that nobody answers for is told', () => {
    expect(remark([{...SOUND, responsables: ''}])).toEqual([
      'sin_responsable, 2: «Noticias publicadas» (pore-01) no tiene responsable: el plan no lo nombra.',
    ])
  })

  test('a file without the plan’s own words says so once, and nothing else of them', () => {
    expect(remark([SOUND, another(2, {meta: ''})], {columns: [...PLAN_COLUMNS]})).toEqual([
      'sin_meta, 3: «Noticias de la sección 2» (pore-02) no tiene meta.',
      'sin_textos, 2 3: El archivo no trae lo que el plan dice con sus palabras: metas, indicadores, actividades ni responsables.',
    ])
  })
})

describe('times', () => {
  test('a window that is not stated, or assumed, is told with what the plan says of the time', () => {
    expect(
      remark([
        {...SOUND, ventana: '', ventana_supuesta: '', tiempos_texto: 'La del Manual'},
        another(2, {ventana_supuesta: 'sí', tiempos_texto: 'Periódico'}),
        another(3, {ventana: 'plazo', plazo: 'plan', ventana_supuesta: 'sí'}),
      ]),
    ).toEqual([
      'sin_ventana, 2: «Noticias publicadas» (pore-01) no dice cada cuánto se debe: se mira por bimestre. En tiempos, el plan dice «La del Manual».',
      'ventana_supuesta, 3: El lapso de «Noticias de la sección 2» (pore-02), al mes, es supuesto. En tiempos, el plan dice «Periódico».',
      'ventana_supuesta, 4: El lapso de «Noticias de la sección 3» (pore-03), hasta el 31 de diciembre de 2012, es supuesto.',
    ])
  })

  test('an assumed validity is told once for all its rows, and one that is not as long as the plan says', () => {
    const assumed = {vigencia_supuesta: 'sí', tiempos_texto: '5 años'}
    expect(remark([{...SOUND, ...assumed}, another(2, assumed)])).toEqual([
      'vigencia_supuesta, 2 3: La vigencia de todo el plan, del 1 de enero de 2009 al 31 de diciembre de 2012, es supuesta: el plan no trae esas fechas.',
      'duracion_distinta, 2 3: En tiempos, el plan dice «5 años», y la vigencia con la que se mide va del 1 de enero de 2009 al 31 de diciembre de 2012.',
    ])
    expect(remark([{...SOUND, tiempos_texto: '4 años'}])).toEqual([])
    expect(remark([{...SOUND, desde: '2008-02-29', hasta: '2009-02-27', tiempos_texto: '1 año'}])).toEqual([])
  })

  test('days between two rows of an indicator that no goal rules are told', () => {
    expect(
      remark([
        {...SOUND, hasta: '2010-06-30'},
        {...SOUND, desde: '2010-07-02'},
      ]),
    ).toEqual([
      'vigencia_con_hueco, 2 3: Del 1 de julio de 2010 al 1 de julio de 2010 ninguna meta de «Noticias publicadas» (pore-01) rige.',
    ])
    expect(
      remark([
        {...SOUND, desde: '2010-07-01'},
        {...SOUND, hasta: '2010-06-30'},
      ]),
    ).toEqual([])
  })

  test('a due date outside the validity is told, before it and after it', () => {
    expect(
      remark([
        {...SOUND, ventana: 'plazo', plazo: '2008-11-01'},
        another(2, {ventana: 'plazo', plazo: '2013-02-01'}),
        another(3, {ventana: 'plazo', plazo: '2012-12-31'}),
      ]),
    ).toEqual([
      'plazo_fuera_de_vigencia, 2: El plazo de «Noticias publicadas» (pore-01), 1 de noviembre de 2008, es anterior a su vigencia, que empieza el 1 de enero de 2009: se da por vencido desde ese día.',
      'plazo_fuera_de_vigencia, 3: El plazo de «Noticias de la sección 2» (pore-02), 1 de febrero de 2013, cae fuera de la vigencia de la fila que lo fija: no se juzga.',
    ])
  })
})

describe('weights', () => {
  test('weights of some indicators alone are told', () => {
    expect(remark([{...SOUND, peso: '20 %'}, another(2, {}), another(3, {})])).toEqual([
      'pesos_incompletos, 3 4: El plan da peso a unos indicadores y no a estos, que pesan 1: pore-02, pore-03.',
    ])
  })

  test('weights that do not add up to the whole are told, and not those that do', () => {
    expect(remark([{...SOUND, peso: '20 %'}, another(2, {peso: '70 %'})])).toEqual([
      'pesos_que_no_suman, 2 3: Los pesos de los indicadores con meta suman 0,9. Se esperaba 1 (100 %) o 100.',
    ])
    expect(remark([{...SOUND, peso: '30'}, another(2, {peso: '70'})])).toEqual([])
    expect(
      remark([{...SOUND, peso: '10 %'}, another(2, {peso: '20 %'}), another(3, {peso: '70 %'})]),
    ).toEqual([])
  })

  test('the weight of an indicator without a goal is told', () => {
    expect(remark([another(1, {peso: '1'}), another(2, {peso: '2', meta: ''})]).slice(1)).toEqual([
      'peso_sin_meta, 3: «Noticias de la sección 2» (pore-02) tiene peso y no tiene meta.',
    ])
  })
})

describe('the whole', () => {
  test('legal phases that no indicator follows are told together', () => {
    const phases =
      '1,Información,2008-06-01,2008-11-01,Decreto 1\n2,Interacción,2008-12-01,2009-12-01,Decreto 1\n3,Transacción,2009-12-01,2010-12-01,Decreto 1\n'
    expect(remark([SOUND, another(2, {ventana: 'plazo', plazo: 'fase 2'})], {phases})).toEqual([
      'fase_sin_indicador, 2: Ningún indicador del plan sigue el plazo legal de las fases I (información) y III (transacción). Norma: Decreto 1.',
    ])
  })

  test('two indicators of one name, and two that are measured alike, are told', () => {
    expect(
      remark([SOUND, another(2, {indicador: 'Noticias Publicadas'}), another(3, {tipo: 'noticia'})]),
    ).toEqual([
      'indicador_repetido, 2 3: «Noticias publicadas» (pore-01) y «Noticias Publicadas» (pore-02) tienen el mismo nombre.',
      'medicion_repetida, 2 4: «Noticias publicadas» (pore-01) y «Noticias de la sección 3» (pore-03) se miden con los mismos datos en el mismo lapso.',
    ])
  })

  test('numbers that the codes leave out are told', () => {
    expect(remark([another(2, {}), another(3, {codigo: 'pore-05'})])).toEqual([
      'codigos_salteados, 2: El primer código es pore-02: falta un número.',
      'codigos_salteados, 3: Después de pore-02 sigue pore-05: faltan 2 números.',
    ])
  })
})

test('the remarks on the five plans are those that were held against their documents', () => {
  const counts: Record<string, Record<string, number>> = {}
  for (const {municipality, rule} of readProject(DATA).remarks) {
    counts[municipality] = {...counts[municipality], [rule]: (counts[municipality]?.[rule] ?? 0) + 1}
  }
  expect(counts).toEqual({
    pore: {
      meta_de_otra_parte: 1,
      actividad_sin_indicador: 2,
      vigencia_supuesta: 1,
      duracion_distinta: 1,
      plazo_fuera_de_vigencia: 1,
    },
    palmar: {
      sin_meta: 3,
      accion_sin_indicador: 2,
      actividad_sin_indicador: 2,
      sin_responsable: 2,
      ventana_supuesta: 4,
      fase_sin_indicador: 1,
    },
    miraflores: {
      sin_meta: 7,
      meta_de_otra_parte: 2,
      accion_sin_indicador: 1,
      sin_ventana: 1,
      vigencia_supuesta: 1,
      fase_sin_indicador: 1,
    },
    aguazul: {
      sin_meta: 6,
      meta_en_palabras: 3,
      meta_de_otra_parte: 1,
      accion_sin_indicador: 2,
      actividad_sin_indicador: 1,
      sin_responsable: 1,
      ventana_supuesta: 10,
      vigencia_supuesta: 1,
      duracion_distinta: 1,
      plazo_fuera_de_vigencia: 1,
    },
    genova: {
      meta_en_palabras: 7,
      meta_de_otra_parte: 4,
      meta_supuesta: 1,
      accion_sin_indicador: 1,
      actividad_sin_indicador: 7,
      sin_responsable: 1,
      ventana_supuesta: 5,
      plazo_fuera_de_vigencia: 1,
    },
  })
})

test('no two rules have one name', () => {
  const names = PLAN_RULES.map(({rule}) => rule)
  expect(new Set(names).size).toBe(names.length)
})
