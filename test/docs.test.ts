import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join, posix} from 'node:path'
import Papa from 'papaparse'
import {describe, expect, test} from 'vitest'
import {parseCommandLine} from '../bin/command-line.js'
import {toCheckReport} from '../loaders/check.js'
import {toDictionary} from '../loaders/dictionary.js'
import {MAPPING_KEYS} from '../loaders/mapping.js'
import {PLAN_RULES} from '../loaders/plan-rules/plan-rule.js'
import {CHANGE_CLASSES} from '../loaders/project/change.js'
import {EXCEPTION_CLASSES} from '../loaders/project/exception.js'
import {CADENCES} from '../loaders/project/municipality.js'
import {ACCUMULATIONS, DIRECTIONS, PLAN_COLUMNS, PLAN_TEXTS} from '../loaders/project/plan-row.js'
import {EVIDENCE_REASONS} from '../src/domain/evidence.js'
import {
  ATTENDANCE_TYPES,
  KIND_WORDS,
  KINDS,
  PUBLICATION_STATES,
  PUBLICATION_TYPES,
  SOURCE_KINDS,
} from '../src/domain/kind.js'
import {MEASURES} from '../src/domain/measure.js'
import {SIGNS} from '../src/domain/sign.js'
import {SIGNALS} from '../src/domain/signal.js'
import {STATES} from '../src/domain/state.js'
import {WINDOW_KINDS} from '../src/domain/window-kind.js'
import {COLUMNS} from '../src/formats/columns.js'
import {createDataFolder, runOnFolder} from './data-folder.js'
import {listAnchors, listBlocks, listCells, listLinks, listTables} from './markdown.js'
import {listProjectFiles, PROJECT, readProjectFile} from './source-files.js'

const readme = readProjectFile('README.md')
const guide = readProjectFile('docs/guia.md')
const glossary = readProjectFile('docs/glossary.md')
const DOCUMENTS = ['README.md', ...listProjectFiles('docs').filter((file) => file.endsWith('.md'))]

/** What stands after an option in a call, where it is no number. */
const VALUES: Record<string, string[]> = {
  '--json': [],
  '--no-open': [],
  '--todos': [],
  '--portable': [],
  '--reemplazar': [],
  '--bimestre': ['2009-B4'],
  '--periodo': ['2009-S2'],
  '--edicion': ['semestral'],
  '--format': ['docx,pdf'],
}

const TABLES = ['municipios', 'fases', 'semaforos', 'cambios', 'excepciones', 'medidas', 'sitio']

describe('the guide', () => {
  test.each(KINDS)('explains every column of an export of %s, in the order of its template', (kind) => {
    expect(listCells(guide, toTitle(KIND_WORDS[kind]), 'Columna')).toEqual(COLUMNS[kind])
  })

  test('lists the declared measures as data/medidas.csv does', () => {
    const [table] = listTables(guide).filter(({heading}) => heading === 'Las medidas que se declaran')
    const declared = readTable('medidas').map((row) => [
      row.medida,
      row.descripcion,
      row.numerador,
      row.denominador || '—',
    ])
    expect(table?.rows).toEqual(declared)
  })

  test('explains every type and state that an export may name', () => {
    expect(listCells(guide, 'Los tipos de publicación', 'tipo')).toEqual(PUBLICATION_TYPES)
    expect(listCells(guide, 'Asistencia', 'tipo')).toEqual(ATTENDANCE_TYPES)
    expect(listCells(guide, 'El estado de un trámite o de un servicio', 'estado')).toEqual(PUBLICATION_STATES)
  })

  test('explains the seven states of an indicator with their words and glyphs', () => {
    expect(listCells(guide, 'Cómo se lee un resultado', 'Estado')).toEqual(STATES.map(({word}) => word))
    expect(listCells(guide, 'Cómo se lee un resultado', 'Señal')).toEqual(STATES.map(({glyph}) => glyph))
  })

  test('explains every column and class of data/excepciones.csv', () => {
    const heading = 'Declarar lo que no se ve en las filas'
    expect(listCells(guide, heading, 'Columna')).toEqual(readHeader('excepciones'))
    for (const word of [...EXCEPTION_CLASSES, ...SOURCE_KINDS.map((kind) => KIND_WORDS[kind])])
      expect(guide).toContain(`\`${word}\``)
  })

  test('explains the seven signals with their words', () => {
    const words = SIGNALS.map(({word}) => word)
    expect(listCells(guide, 'Si un indicador está cambiando', 'Lo que dice')).toEqual(words)
  })

  test('explains every column and class of data/cambios.csv', () => {
    const heading = 'Declarar un cambio de contador o de administración'
    expect(listCells(guide, heading, 'Columna')).toEqual(readHeader('cambios'))
    for (const word of CHANGE_CLASSES) expect(guide).toContain(`\`${word}\``)
  })

  test('gives examples of which every row is accepted', async () => {
    const examples = listBlocks(guide, 'csv')
    const exceptions = examples.filter((text) => text.startsWith(readHeader('excepciones').join(',')))
    const exports = examples.filter((text) => !exceptions.includes(text))
    const folder = await createDataFolder(
      Object.fromEntries(exports.map((text, i) => [`pore/ejemplo-${i}.csv`, text])),
    )
    for (const text of exceptions) writeFileSync(join(folder, 'excepciones.csv'), text)
    const {files, totals} = await toCheckReport(await runOnFolder(folder))
    expect([...new Set(files.map(({kind}) => kind))].sort()).toEqual([...KINDS].sort())
    expect(totals).toMatchObject({refused: 0, accepted: totals.read})
    expect(exceptions).toHaveLength(1)
  })

  test('explains every key of formato.json, with an example that is read', async () => {
    expect(listCells(guide, 'Cualquier otro CSV: formato.json', 'Clave')).toEqual(MAPPING_KEYS)
    const [example = ''] = listBlocks(guide, 'json')
    const folder = await createDataFolder({
      'pore/formato.json': example,
      'pore/lista-1.csv': 'Día del taller,Actividad,Participante\n22/09/2009,Trámites,Asistente 001\n',
    })
    const {files} = await toCheckReport(await runOnFolder(folder))
    expect(files).toMatchObject([{kind: 'attendance', accepted: 1, warnings: []}])
  })

  test('explains messages that the program says', () => {
    const sources = listProjectFiles()
      .filter((file) => /^(bin|loaders|reports|src\/formats)\/.*\.(ts|mjs|sql)$|\.cmd$/.test(file))
      .map(readProjectFile)
      .join('\n')
    const messages = listTables(guide)
      .filter(({columns}) => columns[0] === 'Mensaje')
      .flatMap(({rows}) => rows.map(([message = '']) => message.replace(/^«|»$/g, '')))
    const parts = messages.flatMap((message) => message.split('…')).map((part) => part.trim())
    expect(parts.filter((part) => !sources.includes(part))).toEqual([])
    expect(messages.length).toBeGreaterThan(30)
  })
})

describe('the glossary', () => {
  test('holds the states with their words and glyphs', () => {
    const words = STATES.map(({state, word, glyph}) => [state, word, glyph])
    expect(findRows('States').map((row) => row.slice(0, 3))).toEqual(words)
  })

  test('holds the signals with their words and arrows', () => {
    const words = SIGNALS.map(({signal, word, arrow}) => [signal, word, arrow ?? ''])
    expect(findRows('Signals').map((row) => row.slice(0, 3))).toEqual(words)
  })

  test('holds the kinds of export with their words and types', () => {
    const rows = findRows('Kinds of export')
    expect(rows.map(([kind, word]) => [kind, word])).toEqual(KINDS.map((kind) => [kind, KIND_WORDS[kind]]))
    expect(toWords(rows[1]?.[2])).toEqual(PUBLICATION_TYPES)
    expect(toWords(rows[2]?.[2])).toEqual(ATTENDANCE_TYPES)
  })

  test('holds every window kind', () => {
    expect(listCells(glossary, 'Windows', 'window_kind')).toEqual(WINDOW_KINDS)
  })

  test('holds every measure with its query and source', () => {
    const measures = MEASURES.map(({forma, query, source}) => [forma, query, source])
    expect(findRows('Measures').map((row) => row.slice(0, 3))).toEqual(measures)
  })

  test('holds every word of the closed vocabularies', () => {
    const known = [
      ...DIRECTIONS,
      ...ACCUMULATIONS,
      ...PUBLICATION_STATES,
      ...EXCEPTION_CLASSES,
      ...CHANGE_CLASSES,
      ...CADENCES,
      'sí',
    ]
    expect(listCells(glossary, 'Closed words of the plans and tables', 'Spanish')).toEqual(known)
  })

  test('holds every fate of a record', () => {
    const [file] =
      readProjectFile('src/domain/file-report.ts').match(/export interface FileReport \{[\s\S]*?\n\}/) ?? []
    const fates = listCells(glossary, 'Fates of a record', 'fate')
    expect(fates.filter((fate) => !file?.includes(`  ${fate}: number`))).toEqual([])
    expect(fates).toHaveLength(4)
  })

  test('holds every reason for which a row does not count', () => {
    const rows = findRows('Why a row does not count').map(([why, word]) => [why, word])
    expect(rows).toEqual(Object.entries(EVIDENCE_REASONS))
    expect(listCells(guide, 'De una cifra a las filas de sus archivos', 'Dice')).toEqual(
      Object.values(EVIDENCE_REASONS),
    )
  })

  test('holds every rule of the plans and every kind of sign', () => {
    expect(listCells(glossary, 'Remarks on a plan', 'rule')).toEqual(PLAN_RULES.map(({rule}) => rule))
    expect(findRows('Signs to be verified')).toEqual(SIGNS.map(({kind, title}) => [kind, title]))
    const queries = listProjectFiles('loaders/sql/plausibility').map((file) => posix.basename(file, '.sql'))
    expect(queries.sort()).toEqual(SIGNS.map(({kind}) => kind).sort())
  })

  test('holds every column of a plan', () => {
    expect(listCells(glossary, 'Columns of a plan', 'Column')).toEqual([...PLAN_COLUMNS, ...PLAN_TEXTS])
  })

  test('holds every column of an export', () => {
    const columns = KINDS.flatMap((kind) => COLUMNS[kind].map((column) => [kind, column]))
    expect(findRows('Columns of an export').map((row) => row.slice(0, 2))).toEqual(columns)
  })

  test('holds every header of the open data', () => {
    const described = toDictionary([]).filter(({archivo, valor}) => archivo.endsWith('.csv') && valor === '')
    const headers = findRows('Columns of the open data').map(([file, column]) => `${file}: ${column}`)
    const own = headers.filter((header) => header.startsWith('diccionario.csv'))
    expect(headers).toEqual([...described.map(({archivo, columna}) => `${archivo}: ${columna}`), ...own])
    expect(own).toEqual(Object.keys(described[0] ?? {}).map((column) => `diccionario.csv: ${column}`))
  })

  test('holds every column of the reference tables', () => {
    const columns = TABLES.flatMap((name) => readHeader(name).map((column) => [`${name}.csv`, column]))
    expect(findRows('Columns of the reference tables').map((row) => row.slice(0, 2))).toEqual(columns)
  })
})

describe('the documents', () => {
  test('name only scripts of package.json', () => {
    const {scripts} = JSON.parse(readProjectFile('package.json')) as {scripts: Record<string, string>}
    const named = DOCUMENTS.flatMap((file) =>
      [...readProjectFile(file).matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g)].map(
        (match) => match[1] ?? match[2] ?? '',
      ),
    )
    expect(named.filter((name) => !(name in scripts))).toEqual([])
    expect(named).toEqual(expect.arrayContaining(['start', 'test', 'build', 'cumple', 'demo']))
  })

  test('name only commands and options that the command line takes', () => {
    const calls = DOCUMENTS.flatMap((file) =>
      [...readProjectFile(file).matchAll(/\bcumple -- ([^`\n]+)/g)].map((match) => match[1]?.trim() ?? ''),
    )
    expect(calls.length).toBeGreaterThan(2)
    for (const call of calls) expect(() => parseCommandLine(call.split(' ')), call).not.toThrow()
    for (const [command = '', text = ''] of listTables(readme).find(({rows}) => rows[0]?.[0] === 'start')
      ?.rows ?? []) {
      const options = [...text.matchAll(/--[\w-]+/g)].map(([option]) => option)
      for (const option of options) {
        const value = VALUES[option] ?? ['3000']
        expect(
          () => parseCommandLine([command, option, ...value, '--help']),
          `${command} ${option}`,
        ).not.toThrow()
      }
    }
  })

  test('say which Node is needed as package.json does', () => {
    const {engines} = JSON.parse(readProjectFile('package.json')) as {engines: {node: string}}
    const version = engines.node.replace(/^>=/, '')
    expect(readme).toContain(`Node ${version} or later`)
    expect(guide.replace(/\s+/g, ' ')).toContain(`desde la ${version})`)
  })

  test('have links that lead somewhere', () => {
    const broken = DOCUMENTS.flatMap((file) =>
      listLinks(readProjectFile(file)).flatMap((link) => findBroken(file, link)),
    )
    expect(broken).toEqual([])
  })
})

describe('the README', () => {
  test('draws a tree of what is there', () => {
    const [, tree = ''] = listBlocks(readme, '')
    const paths = listTreePaths(tree)
    expect(paths.length).toBeGreaterThan(30)
    expect(paths.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([])
  })

  test('draws every folder of the project', () => {
    const paths = listTreePaths(listBlocks(readme, '')[1] ?? '').map((path) => path.replace(/\/$/, ''))
    const folders = new Set(listProjectFiles().flatMap((file) => file.split('/').slice(0, -1)[0] ?? []))
    expect([...folders].filter((folder) => !folder.startsWith('.') && !paths.includes(folder))).toEqual([])
  })

  test('names only paths that exist', () => {
    const written = [...readme.matchAll(/`([\w./-]+)`/g)].map((match) => match[1] ?? '')
    const paths = written.filter(
      (text) => text.includes('/') || /\.(ts|mjs|csv|cmd|command|md|json|sql)$/.test(text),
    )
    const made = ['dist/', 'data/cierres/']
    expect(paths.filter((path) => !made.includes(path) && !existsSync(join(PROJECT, path)))).toEqual([])
  })

  test('is short', () => {
    expect(readme.split('\n').length).toBeLessThan(180)
  })
})

function findRows(heading: string): string[][] {
  return listTables(glossary)
    .filter((table) => table.heading === heading)
    .flatMap(({rows}) => rows)
}

function findBroken(file: string, link: string): string[] {
  const [target = '', anchor] = link.split('#')
  const path = target === '' ? file : posix.join(posix.dirname(file), decodeURI(target))
  if (!existsSync(join(PROJECT, path))) return [`${file}: ${link}`]
  if (anchor === undefined) return []
  return listAnchors(readProjectFile(path)).includes(decodeURI(anchor)) ? [] : [`${file}: ${link}`]
}

/** The paths that a drawn tree stands for; three characters a level. */
function listTreePaths(tree: string): string[] {
  const above: string[] = []
  return tree.split('\n').flatMap((line) => {
    const match = /^([│ ]*)[├└]─ (\S+)/.exec(line)
    if (match === null) return []
    const level = (match[1]?.length ?? 0) / 3
    above.length = level
    above[level] = match[2] ?? ''
    return above.join('')
  })
}

function readTable(name: string): Record<string, string>[] {
  const text = readFileSync(join(PROJECT, 'data', `${name}.csv`), 'utf8')
  return Papa.parse<Record<string, string>>(text, {header: true, skipEmptyLines: true}).data
}

function readHeader(name: string): string[] {
  return (readProjectFile(`data/${name}.csv`).split('\n', 1)[0] ?? '').split(',')
}

function toTitle(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`
}

function toWords(cell = ''): string[] {
  return [...cell.matchAll(/`([^`]+)`|(\w+)/g)].map((match) => match[1] ?? match[2] ?? '')
}
