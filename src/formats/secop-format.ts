import {fold} from '../domain/fold.js'
import type {Format, PassedOver, Section, Source} from './format.js'
import {findHeaderWarnings} from './header-advice.js'
import {findHeaderLine, findPlace, toSkippedWarnings} from './header-line.js'

const SIGNED = ['fecha_de_firma', 'fecha_de_firma_del_contrato', 'fecha_firma', 'fecha_firma_contrato']
const OBJECT = [
  'objeto_del_contrato',
  'detalle_del_objeto_a_contratar',
  'objeto_a_contratar',
  'objeto',
  'descripcion_del_proceso',
]
const REFERENCE = ['referencia_del_contrato', 'numero_de_contrato', 'numero_del_contrato', 'id_contrato']
const ADDRESS = ['urlproceso', 'url_proceso', 'ruta_proceso_en_secop_i', 'ruta_proceso_en_secop']
const ENTITY = ['nombre_entidad', 'nombre_de_la_entidad', 'entidad']
const DEPARTMENT = ['departamento', 'departamento_entidad']
const CODE = ['codigo_municipio', 'codigo_divipola', 'cod_divipola', 'divipola', 'codigo_dane']
const OFFICE = ['dependencia', 'unidad_de_contratacion', 'nombre_de_la_unidad_de_contratacion']
const OTHER_DATES = [
  'fecha_de_inicio_del_contrato',
  'fecha_de_fin_del_contrato',
  'fecha_de_cargue_en_el_secop',
]
/** What a list of calls for tenders has, and one of contracts has not. */
const PROCESS = ['referencia_del_proceso', 'id_del_proceso', 'nombre_del_procedimiento']

const UNSIGNED: PassedOver = {
  one: 'un contrato sin fecha de firma',
  many: 'contratos sin fecha de firma',
}

/** The contracts of SECOP as datos.gov.co gives them, and tables with the same columns. All their rows are contracts. */
export const secopFormat: Format = {
  id: 'secop-contratos',
  title: 'SECOP, contratos',
  recognise({text}) {
    const header = findHeaderLine(text, ({keys}) => {
      const has = (wanted: readonly string[]) => findPlace(keys, wanted) !== undefined
      return (has(SIGNED) && has(OBJECT)) || (has(ADDRESS) && has(PROCESS))
    })
    if (header === undefined) return undefined
    const {keys, names, delimiter, offset, line} = header
    const find = (wanted: readonly string[]) => findPlace(keys, wanted)
    const [signed, object] = [find(SIGNED), find(OBJECT)]
    if (signed === undefined || object === undefined) {
      return {
        refused:
          'Es la lista de procesos de SECOP, que no dice cuándo se firmó cada contrato. Descargue de datos.gov.co la de contratos («SECOP II - Contratos Electrónicos»).',
      }
    }
    const cell = (fields: readonly string[], place: number | undefined) =>
      place === undefined ? '' : (fields[place] ?? '').trim()
    const reference = find(REFERENCE)
    const sources = new Map<string, Source>([
      ['fecha', signed],
      ['tipo', {text: 'contrato'}],
      // Many contracts of a day have the same object: the reference tells them apart.
      ['titulo', (fields) => [cell(fields, reference), cell(fields, object)].filter(Boolean).join(' · ')],
    ])
    const [address, office] = [find(ADDRESS), find(OFFICE)]
    if (address !== undefined) sources.set('url', (fields) => findAddress(cell(fields, address)))
    if (office !== undefined) sources.set('dependencia', office)
    const [own, code, entity, department] = [find(['municipio']), find(CODE), find(ENTITY), find(DEPARTMENT)]
    if (code !== undefined) sources.set('codigo_municipio', code)
    else if (own !== undefined || entity !== undefined) {
      sources.set('municipio', (fields) =>
        own === undefined
          ? toMunicipalityName(cell(fields, entity), cell(fields, department))
          : withDepartment(cell(fields, own), cell(fields, department)),
      )
    }
    const section: Section = {
      kind: 'publications',
      delimiter,
      names,
      sources,
      offset,
      line,
      usualOrder: 'mdy',
      dateFields: OTHER_DATES.map((key) => keys.indexOf(key)).filter((place) => place !== -1),
      passOver: (fields) => (fields[signed]?.trim() === '' ? UNSIGNED : undefined),
    }
    return {
      format: 'secop-contratos',
      sections: [section],
      warnings: [...findHeaderWarnings(names), ...toSkippedWarnings(header)],
    }
  },
}

/**
 * The municipality that an entity is of, with its department: (`CASANARE - ALCALDÍA MUNICIPIO DE PORE`, ``) and
 * (`MUNICIPIO DE PORE`, `Casanare`) → `PORE Casanare`. The name of an entity of another sort stays as it is, and names none.
 */
function toMunicipalityName(entity: string, department: string): string {
  const [, before = '', name = entity] = /^(.+?)\s+-\s+(.+)$/.exec(entity) ?? []
  const town = name.replace(/^(alcald[ií]a|municipio)(\s+(de|del|municipal|municipio))*\s+/i, '')
  return town === name ? entity : withDepartment(town, department || before)
}

/** Other departments have towns of the same name. */
function withDepartment(town: string, department: string): string {
  const isTold = department === '' || /^no defini/i.test(department)
  return isTold || ` ${fold(town)}`.endsWith(` ${fold(department)}`) ? town : `${town} ${department}`
}

/** The address in a cell of the portal, which may wrap it: `(https://…)`, `{"url":"https://…"}`. */
function findAddress(text: string): string {
  return /https?:\/\/[^\s"'()<>{}]+/i.exec(text)?.[0] ?? ''
}
