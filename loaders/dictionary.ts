import type {DictionaryRow} from '../src/domain/dictionary-row.js'
import {STANDING_WORDS} from '../src/domain/funnel.js'
import {ATTENDANCE_TYPES, PUBLICATION_STATES, PUBLICATION_TYPES} from '../src/domain/kind.js'
import {SIGNALS} from '../src/domain/signal.js'
import {STATES} from '../src/domain/state.js'
import {WINDOW_KINDS} from '../src/domain/window-kind.js'
import type {Metric} from './project/metric.js'

const COLUMNS: readonly [archivo: string, columna: string, descripcion: string][] = [
  ['mediciones.csv', 'municipio', 'Municipio: su nombre en minúsculas, sin tildes y con guiones.'],
  ['mediciones.csv', 'codigo', 'Código del indicador: municipio y número, como pore-01.'],
  ['mediciones.csv', 'indicador', 'Nombre del indicador.'],
  ['mediciones.csv', 'ventana', 'Clase de lapso en el que debe alcanzarse la meta.'],
  [
    'mediciones.csv',
    'ventana_desde',
    'Primer día del lapso completo; en un plazo, el primer día de vigencia del indicador.',
  ],
  ['mediciones.csv', 'ventana_hasta', 'Último día del lapso completo; en un plazo, el día en que se vence.'],
  ['mediciones.csv', 'numerador', 'Cantidad contada o declarada. Vacío: no se sabe.'],
  [
    'mediciones.csv',
    'denominador',
    'En las razones, el total con el que se compara. Vacío: no se sabe o no es una razón.',
  ],
  [
    'mediciones.csv',
    'valor',
    'Valor medido con lo que se sabe del lapso; en las razones, de 0 a 1 (100 % es 1). Vacío: no se sabe.',
  ],
  ['mediciones.csv', 'cobertura', 'Parte del lapso de la que hay datos, de 0 (nada) a 1 (todo).'],
  ['cumplimiento.csv', 'municipio', 'Municipio: su nombre en minúsculas, sin tildes y con guiones.'],
  ['cumplimiento.csv', 'codigo', 'Código del indicador.'],
  ['cumplimiento.csv', 'indicador', 'Nombre del indicador.'],
  ['cumplimiento.csv', 'linea', 'Línea de acción.'],
  ['cumplimiento.csv', 'bimestre', 'Dos meses del calendario: 2009-B4 es julio y agosto de 2009.'],
  [
    'cumplimiento.csv',
    'valor',
    'Promedio de los lapsos que cierran en el bimestre (en las razones, suma de numeradores sobre suma de denominadores); en existencias, niveles y plazos, lo alcanzado al final; si ninguno cierra, lo que lleva el lapso abierto.',
  ],
  ['cumplimiento.csv', 'minimo', 'Mínimo que el plan fija junto a una meta mayor. Vacío: no lo fija.'],
  ['cumplimiento.csv', 'meta', 'Meta del plan. Vacío: el plan no la fija.'],
  [
    'cumplimiento.csv',
    'avance',
    'Parte de la meta alcanzada en el lapso en curso al final del bimestre, de 0 a 1.',
  ],
  [
    'cumplimiento.csv',
    'cumplimiento',
    'Promedio de lo alcanzado en los lapsos cerrados que se conocen, de 0 a 1.',
  ],
  ['cumplimiento.csv', 'estado', 'Uno de los siete estados.'],
  [
    'cumplimiento.csv',
    'ventanas',
    'Número de lapsos que se juzgan; en los indicadores sin meta, los que cierran en el bimestre.',
  ],
  ['cumplimiento.csv', 'ventanas_conocidas', 'Cuántos de esos lapsos se conocen.'],
  [
    'cumplimiento.csv',
    'arrastrado',
    'true: ningún lapso cierra en el bimestre y se repite el resultado del último que cerró.',
  ],
  ['cumplimiento.csv', 'provisional', 'true: el bimestre no ha terminado a la fecha de corte.'],
  [
    'cumplimiento.csv',
    'dias_retraso',
    'En un plazo vencido, días entre el plazo y su cumplimiento, o hasta el final del bimestre si sigue sin cumplirse.',
  ],
  [
    'cumplimiento.csv',
    'cumplimiento_min',
    'El cumplimiento si todo lo que no se conoce fuera 0 (o lo que ya se alcanzó).',
  ],
  ['cumplimiento.csv', 'cumplimiento_max', 'El cumplimiento si todo lo que no se conoce fuera 1.'],
  [
    'cumplimiento.csv',
    'n',
    'Número de valores de la serie hasta el bimestre (series.csv). Vacío: el indicador no tiene serie.',
  ],
  [
    'cumplimiento.csv',
    'pendiente',
    'Cuánto cambia el indicador por bimestre (Theil–Sen), en sus unidades; en las razones, de 0 a 1. Vacío: menos de 5 valores.',
  ],
  [
    'cumplimiento.csv',
    'p_valor',
    'Probabilidad de un cambio al menos tan marcado por puro azar (Mann–Kendall, o Kendall estacional). Vacío: menos de 5 valores.',
  ],
  ['cumplimiento.csv', 'senal', 'Si el indicador está cambiando: una de siete señales.'],
  ['puntajes.csv', 'municipio', 'Municipio: su nombre en minúsculas, sin tildes y con guiones.'],
  ['puntajes.csv', 'nivel', 'De qué es el puntaje.'],
  ['puntajes.csv', 'clave', 'El municipio, la línea de acción o la acción del puntaje.'],
  ['puntajes.csv', 'bimestre', 'Dos meses del calendario: 2009-B4 es julio y agosto de 2009.'],
  [
    'puntajes.csv',
    'puntaje',
    'Promedio ponderado del cumplimiento de los indicadores con meta y algo exigible, de 0 a 1. Vacío: nada se conoce.',
  ],
  ['puntajes.csv', 'puntaje_min', 'El puntaje si todo lo que no se conoce fuera 0.'],
  ['puntajes.csv', 'puntaje_max', 'El puntaje si todo lo que no se conoce fuera 1.'],
  ['puntajes.csv', 'n_meta', 'Indicadores que cumplen la meta.'],
  ['puntajes.csv', 'n_minimo', 'Indicadores que cumplen el mínimo.'],
  ['puntajes.csv', 'n_incumple', 'Indicadores que incumplen.'],
  ['puntajes.csv', 'n_sin_dato', 'Indicadores exigibles de los que faltan datos.'],
  ['puntajes.csv', 'n_no_exigible', 'Indicadores de los que aún no vence nada.'],
  ['puntajes.csv', 'n_sin_meta', 'Indicadores a los que el plan no fija meta.'],
  ['puntajes.csv', 'n_no_aplica', 'Indicadores que no aplican.'],
  ['series.csv', 'municipio', 'Municipio: su nombre en minúsculas, sin tildes y con guiones.'],
  ['series.csv', 'codigo', 'Código del indicador.'],
  ['series.csv', 'bimestre', 'Bimestre cerrado; en los lapsos más largos, aquel en el que termina el lapso.'],
  ['series.csv', 't', 'El bimestre como número: 6 · año + bimestre.'],
  [
    'series.csv',
    'valor',
    'Valor con el que se prueba la tendencia: el de cumplimiento.csv, donde todos los lapsos que cierran en el bimestre se conocen enteros.',
  ],
  ['vencimientos.csv', 'municipio', 'Municipio: su nombre en minúsculas, sin tildes y con guiones.'],
  ['vencimientos.csv', 'codigo', 'Código del indicador.'],
  ['vencimientos.csv', 'indicador', 'Nombre del indicador.'],
  ['vencimientos.csv', 'linea', 'Línea de acción.'],
  ['vencimientos.csv', 'ventana', 'Clase de lapso en el que debe alcanzarse la meta.'],
  [
    'vencimientos.csv',
    'ventana_desde',
    'Primer día del lapso completo; en un plazo, el primer día de vigencia del indicador.',
  ],
  [
    'vencimientos.csv',
    'vence',
    'Día en que vence: el último del lapso, o el del plazo. También los que están por venir.',
  ],
  ['vencimientos.csv', 'plazo_legal', 'true: el plazo es el de una fase legal.'],
  [
    'vencimientos.csv',
    'sentido',
    'Si la meta es alcanzar al menos un valor, no pasar de él o quedar entre dos.',
  ],
  [
    'vencimientos.csv',
    'minimo',
    'Mínimo que el plan fija junto a una meta mayor; si la meta es no pasar de un valor, el límite; si es quedar entre dos, el menor. Vacío: no lo fija.',
  ],
  ['vencimientos.csv', 'meta', 'Meta del plan para ese lapso.'],
  [
    'vencimientos.csv',
    'valor',
    'Valor a la fecha de corte con lo que se sabe; en las razones, de 0 a 1 (100 % es 1). Vacío: no se sabe o el lapso no ha empezado.',
  ],
  [
    'vencimientos.csv',
    'estado',
    'Estado del lapso a la fecha de corte; el de los que no han vencido es no_exigible.',
  ],
  [
    'vencimientos.csv',
    'falta',
    'Lo que le falta al valor para la meta; si solo se conoce una parte del lapso, lo más que puede faltar. Vacío: no falta nada o no se sabe.',
  ],
  [
    'vencimientos.csv',
    'exceso',
    'Lo que el valor pasa de una meta que es no pasar de él. Vacío: no pasa o no se sabe.',
  ],
  [
    'vencimientos.csv',
    'dias_retraso',
    'En un plazo vencido, días entre el plazo y su cumplimiento, o hasta la fecha de corte si no se ha cumplido o no se sabe.',
  ],
  ['fases.csv', 'municipio', 'Municipio: su nombre en minúsculas, sin tildes y con guiones.'],
  ['fases.csv', 'fase', 'Número de la fase del calendario legal.'],
  ['fases.csv', 'nombre', 'Nombre de la fase.'],
  [
    'fases.csv',
    'plazo_nacional',
    'Día en que debían alcanzarla las entidades nacionales; solo para comparar.',
  ],
  [
    'fases.csv',
    'plazo_territorial',
    'Día en que debían alcanzarla las entidades territoriales: el que se exige a un municipio.',
  ],
  [
    'fases.csv',
    'plazo_plan',
    'Día que fija el plan del municipio. Vacío: ningún indicador con meta vence en la fase.',
  ],
  ['fases.csv', 'codigo', 'Código del indicador del plan que dice si se alcanzó. Vacío: ninguno la sigue.'],
  [
    'fases.csv',
    'en_puntaje',
    'false: se juzga con lo que el municipio declara de ella, fuera de todo puntaje.',
  ],
  ['fases.csv', 'numerador', 'Lo último que se declaró o contó hasta la fecha de corte. Vacío: no se sabe.'],
  ['fases.csv', 'denominador', 'El total con el que se compara. Vacío: no se sabe o no es una razón.'],
  [
    'fases.csv',
    'valor',
    'Lo alcanzado a la fecha de corte; en las razones, de 0 a 1 (100 % es 1). Vacío: no se sabe.',
  ],
  ['fases.csv', 'declarado_el', 'Día desde el que vale esa cifra.'],
  [
    'fases.csv',
    'estado',
    'Estado a la fecha de corte frente al plazo territorial; el de las que no han vencido es no_exigible.',
  ],
  ['fases.csv', 'alcanzada_el', 'Día en que se alcanzó. Vacío: no se ha alcanzado o no se sabe.'],
  [
    'fases.csv',
    'dias_retraso',
    'Días entre el plazo territorial y el día en que se alcanzó, o hasta la fecha de corte si no se ha alcanzado o no se sabe.',
  ],
  [
    'fases.csv',
    'dias_retraso_nacional',
    'Lo mismo frente al plazo nacional, que no se exige a un municipio.',
  ],
  [
    'fases.csv',
    'estado_plan',
    'Estado frente al plazo del plan: el de vencimientos.csv. Vacío: ningún indicador la sigue.',
  ],
  [
    'fases.csv',
    'dias_retraso_plan',
    'Días de retraso frente al plazo del plan. Vacío: ningún indicador la sigue, o no ha vencido.',
  ],
  [
    'comparacion.csv',
    'comparacion',
    'Nombre de lo que se compara: la misma línea de acción, la misma forma de medir y periodos de la misma duración.',
  ],
  ['comparacion.csv', 'linea', 'Línea de acción.'],
  ['comparacion.csv', 'forma', 'Forma de medir, como la nombran los planes.'],
  ['comparacion.csv', 'ventana', 'Clase de lapso en el que debe alcanzarse la meta.'],
  ['comparacion.csv', 'municipio', 'Municipio: su nombre en minúsculas, sin tildes y con guiones.'],
  ['comparacion.csv', 'codigo', 'Código del indicador.'],
  ['comparacion.csv', 'bimestre', 'Dos meses del calendario: 2009-B4 es julio y agosto de 2009.'],
  [
    'comparacion.csv',
    'valor',
    'El de cumplimiento.csv, donde los lapsos que cierran en el bimestre se conocen enteros. Vacío: no se sabe.',
  ],
  ['comparacion.csv', 'numerador', 'En las razones, la cantidad contada o declarada.'],
  ['comparacion.csv', 'denominador', 'En las razones, el total con el que se compara.'],
  [
    'comparacion.csv',
    'valor_por_mil',
    'En los conteos, el valor por cada 1000 habitantes. Vacío: no es un conteo o no se conoce la población.',
  ],
  ['comparacion.csv', 'poblacion', 'Habitantes con los que se calculó, según municipios.csv.'],
  ['comparacion.csv', 'poblacion_anio', 'Año de esa población.'],
  ['comparacion.csv', 'minimo', 'Mínimo que el plan fija junto a una meta mayor. Vacío: no lo fija.'],
  ['comparacion.csv', 'meta', 'Meta del plan. Vacío: el plan no la fija.'],
  [
    'comparacion.csv',
    'ventanas_conocidas',
    'De los lapsos que cerraron en los seis últimos bimestres, cuántos se conocen enteros.',
  ],
  [
    'comparacion.csv',
    'ventanas',
    'Cuántos lapsos cerraron en los seis últimos bimestres, sin los que no aplican.',
  ],
  ['comparacion.csv', 'aparte', 'Por qué el municipio no se compara en el bimestre. Vacío: se compara.'],
  [
    'comparacion.csv',
    'proporcion_conjunta',
    'En las proporciones, la de todos los que se comparan: suma de numeradores sobre suma de denominadores.',
  ],
  [
    'comparacion.csv',
    'limite_inferior',
    'En las proporciones, desde dónde explica el azar la diferencia con la conjunta.',
  ],
  ['comparacion.csv', 'limite_superior', 'En las proporciones, hasta dónde la explica.'],
  ['comparacion.csv', 'lugar', 'En las proporciones, dónde está el valor frente a esos límites.'],
  [
    'comparacion.csv',
    'puesto',
    'En las proporciones, el puesto: lo comparten todos los que están en el mismo lugar.',
  ],
  ['clasificacion.csv', 'municipio', 'Municipio: su nombre en minúsculas, sin tildes y con guiones.'],
  ['clasificacion.csv', 'mes', 'Mes, como 2009-07.'],
  [
    'clasificacion.csv',
    'visitas',
    'Visitas del sitio en el mes; si no se conoce entero, las que se conocen. Vacío: no se sabe de ningún día.',
  ],
  ['clasificacion.csv', 'dias_cubiertos', 'Días del mes de los que hay datos.'],
  ['clasificacion.csv', 'dias', 'Días del mes.'],
  [
    'clasificacion.csv',
    'meses_conocidos',
    'De los meses de los seis bimestres que terminan con el del mes, hasta el mes, cuántos se conocen enteros.',
  ],
  ['clasificacion.csv', 'meses', 'Cuántos meses son, desde que empezó el plan o el contador.'],
  ['clasificacion.csv', 'aparte', 'Por qué el sitio no tiene puesto en el mes. Vacío: lo tiene.'],
  ['clasificacion.csv', 'puesto', 'Puesto por visitas entre todos; solo cantidades iguales lo comparten.'],
  ['clasificacion.csv', 'puesto_departamento', 'Puesto por visitas en el departamento.'],
  ['clasificacion.csv', 'puesto_grupo', 'Puesto por visitas en el grupo de municipios.csv.'],
  [
    'clasificacion.csv',
    'visitas_por_mil',
    'Visitas por cada 1000 habitantes. Vacío: no tiene puesto o no se conoce la población.',
  ],
  ['clasificacion.csv', 'poblacion', 'Habitantes con los que se calculó, según municipios.csv.'],
  ['clasificacion.csv', 'poblacion_anio', 'Año de esa población.'],
  ['clasificacion.csv', 'puesto_por_mil', 'Puesto por visitas por cada 1000 habitantes entre todos.'],
  ['clasificacion.csv', 'puesto_por_mil_departamento', 'Ese puesto en el departamento.'],
  ['clasificacion.csv', 'puesto_por_mil_grupo', 'Ese puesto en el grupo.'],
]

/** The dictionary's own columns. */
export const DICTIONARY_COLUMNS: readonly DictionaryRow[] = (
  [
    ['archivo', 'El archivo de los datos abiertos, o la clase de exporte, que tiene la columna.'],
    ['columna', 'El nombre de la columna.'],
    ['valor', 'Uno de los valores que la columna puede tener. Vacío: la fila es sobre la columna.'],
    ['descripcion', 'Qué significa.'],
  ] as const
).map(([columna, descripcion]) => ({archivo: 'diccionario.csv', columna, valor: '', descripcion}))

const LEVELS: readonly [string, string][] = [
  ['municipio', 'Todos los indicadores del municipio.'],
  ['linea', 'Los indicadores de una línea de acción.'],
  ['accion', 'Los indicadores de una acción del plan.'],
]

const DIRECTION_WORDS: readonly [string, string][] = [
  ['al_menos', 'La meta es alcanzar al menos ese valor.'],
  ['a_lo_sumo', 'La meta es no pasar de ese valor.'],
  ['entre', 'La meta es quedar entre el mínimo y la meta.'],
]

/** Why a municipality stands apart. */
const APART: readonly [string, string][] = [
  ['faltan_datos', 'Se conoce menos del 80 % de los lapsos de los últimos seis bimestres.'],
  ['sin_dato', 'El lapso no se conoce, o no entero.'],
]
const APART_OF_VALUES: readonly [string, string][] = [
  ['sin_casos', 'Cero de cero: no había casos.'],
  ['no_aplica', 'Declarado así en excepciones.csv.'],
  ['mas_que_el_total', 'El numerador es mayor que el denominador.'],
  ['pocos_casos', 'Menos de cinco casos esperados de un lado: los límites no dicen nada.'],
]
const APART_OF_MONTHS: readonly [string, string][] = [
  ['mes_incompleto', 'No hay datos de todos los días del mes.'],
]

/** The data dictionary of the open tables, and of the words that exports may use. */
export function toDictionary(metrics: readonly Metric[]): DictionaryRow[] {
  const values = (
    archivo: string,
    columna: string,
    known: Iterable<readonly [string, string]>,
  ): DictionaryRow[] => [...known].map(([valor, descripcion]) => ({archivo, columna, valor, descripcion}))
  const alone = (known: readonly string[]): [string, string][] => known.map((value) => [value, ''])
  return [
    ...COLUMNS.map(([archivo, columna, descripcion]) => ({archivo, columna, valor: '', descripcion})),
    ...values('mediciones.csv', 'ventana', alone(WINDOW_KINDS)),
    ...values('vencimientos.csv', 'ventana', alone(WINDOW_KINDS)),
    ...values(
      'cumplimiento.csv',
      'estado',
      STATES.map(({state, word}) => [state, word]),
    ),
    ...values(
      'cumplimiento.csv',
      'senal',
      SIGNALS.map(({signal, word}) => [signal, word]),
    ),
    ...values(
      'vencimientos.csv',
      'estado',
      STATES.filter(({state}) => state !== 'sin_meta').map(({state, word}) => [state, word]),
    ),
    ...values('vencimientos.csv', 'sentido', DIRECTION_WORDS),
    ...['estado', 'estado_plan'].flatMap((column) =>
      values(
        'fases.csv',
        column,
        STATES.filter(({state}) => state !== 'sin_meta').map(({state, word}) => [state, word]),
      ),
    ),
    ...values('puntajes.csv', 'nivel', LEVELS),
    ...values('comparacion.csv', 'ventana', alone(WINDOW_KINDS)),
    ...values('comparacion.csv', 'aparte', [...APART, ...APART_OF_VALUES]),
    ...values('comparacion.csv', 'lugar', Object.entries(STANDING_WORDS)),
    ...values('clasificacion.csv', 'aparte', [...APART, ...APART_OF_MONTHS]),
    ...values('exporte de publicaciones', 'tipo', alone(PUBLICATION_TYPES)),
    ...values('exporte de publicaciones', 'estado', alone(PUBLICATION_STATES)),
    ...values('exporte de asistencia', 'tipo', alone(ATTENDANCE_TYPES)),
    ...values(
      'exporte de mediciones',
      'medida',
      metrics.map((metric) => [metric.metric, toMetricWords(metric)]),
    ),
  ]
}

function toMetricWords({description, numerator, denominator}: Metric): string {
  const parts = [description, `numerador: ${numerator}`]
  if (denominator !== null) parts.push(`denominador: ${denominator}`)
  return parts.join(' · ')
}
