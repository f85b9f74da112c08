import {describe, expect, test} from 'vitest'
import {parseCommandLine} from '../../bin/command-line.js'
import {WrongCall} from '../../bin/failure.js'
import {toEdition} from '../../src/domain/period.js'

const DEFAULTS = {
  help: false,
  data: undefined,
  cutoff: undefined,
  port: undefined,
  open: true,
  json: false,
  out: undefined,
  municipalities: [],
  all: false,
  bimesters: [],
  periods: [],
  edition: undefined,
  formats: ['docx', 'xlsx'],
  replace: false,
  browser: undefined,
  portable: false,
}

test('a command alone takes the defaults', () => {
  expect(parseCommandLine(['build'])).toEqual({...DEFAULTS, command: 'build'})
})

test('options stand before or after the command, with a space or an equals sign', () => {
  expect(parseCommandLine(['--data', 'otra', 'start', '--port=4000', '--no-open'])).toEqual({
    ...DEFAULTS,
    command: 'start',
    data: 'otra',
    port: 4000,
    open: false,
  })
})

test('a report takes several municipalities, bimesters and formats', () => {
  const args = ['report', '--municipio', 'pore, Génova,pore', '--bimestre', '2009-b4,2009-B5', '--out', 'x']
  expect(parseCommandLine([...args, '--format', 'PDF,matriz'])).toEqual({
    ...DEFAULTS,
    command: 'report',
    municipalities: ['pore', 'Génova'],
    bimesters: ['2009-B4', '2009-B5'],
    periods: ['2009-B4', '2009-B5'],
    formats: ['pdf', 'matriz'],
    out: 'x',
  })
})

test('a site may be built to be opened without a server', () => {
  expect(parseCommandLine(['build', '--portable'])).toEqual({...DEFAULTS, command: 'build', portable: true})
})

test('a handover takes one municipality and a folder', () => {
  expect(parseCommandLine(['handover', '--municipio', 'Génova', '--out', 'x'])).toEqual({
    ...DEFAULTS,
    command: 'handover',
    municipalities: ['Génova'],
    out: 'x',
  })
})

test('a report takes periods of any edition, or the edition alone', () => {
  const args = ['report', '--todos', '--out', 'x']
  const {periods, edition} = parseCommandLine([...args, '--periodo', '2009-s2, 2009,2009-07,2009-B4']) ?? {}
  expect({periods, edition}).toEqual({
    periods: ['2009-S2', '2009', '2009-07', '2009-B4'],
    edition: undefined,
  })
  const semester = toEdition('semestral')
  expect(parseCommandLine([...args, '--edicion', 'Semestral'])?.edition).toEqual(semester)
  expect(parseCommandLine([...args, '--edicion', 'semestral', '--periodo', '2009-S1'])).toMatchObject({
    periods: ['2009-S1'],
    edition: semester,
  })
})

test('asking for help alone is no wrong call', () => {
  expect(parseCommandLine(['--help'])).toBeUndefined()
  expect(parseCommandLine(['export', '-h'])).toEqual({...DEFAULTS, command: 'export', help: true})
})

describe('a wrong call says what was found and what was expected', () => {
  test.each([
    [[], 'Falta la orden: start, build, check, export, close, report, handover.'],
    [['serve'], 'La orden «serve» no existe; son start, build, check, export, close, report, handover.'],
    [['check', 'ya'], 'Sobra «ya» después de la orden check.'],
    [['check', '--verbose'], 'La opción --verbose no existe.'],
    [['check', '-x'], 'La opción -x no existe.'],
    [['check', '--port', '3000'], 'La orden check no tiene la opción --port.'],
    [['build', '--json'], 'La orden build no tiene la opción --json.'],
    [['check', '--data'], 'A la opción --data le falta su valor.'],
    [['check', '--data='], 'A la opción --data le falta su valor.'],
    [['check', '--data', '--json'], 'A la opción --data le falta su valor.'],
    [['check', '--json=1'], 'La opción --json no lleva valor.'],
    [['check', '--cutoff', '2012-02-30'], '--cutoff 2012-02-30: se esperaba una fecha que exista'],
    [['check', '--cutoff', '31/12/2012'], '--cutoff 31/12/2012: se esperaba una fecha que exista'],
    [['check', '--cutoff', '2012-1-1'], '--cutoff 2012-1-1: se esperaba una fecha que exista'],
    [['start', '--port', '0'], '--port 0: se esperaba un número entre 1 y 65535.'],
    [['start', '--port', '70000'], '--port 70000: se esperaba un número entre 1 y 65535.'],
    [['start', '--port', 'tres'], '--port tres: se esperaba un número entre 1 y 65535.'],
    [['export'], 'Falta decir dónde se escriben los datos: --out CARPETA.'],
    [
      ['close', '--municipio', 'pore,genova', '--bimestre', '2009-B4'],
      'Se cierra un bimestre de un municipio a la vez.',
    ],
    [['handover', '--out', 'x'], 'Falta decir qué se entrega y dónde: --municipio NOMBRE --out CARPETA'],
    [['handover', '--municipio', 'pore'], 'Falta decir qué se entrega y dónde'],
    [['handover', '--municipio', 'pore,genova', '--out', 'x'], 'de un solo municipio.'],
    [['start', '--portable'], 'La orden start no tiene la opción --portable.'],
    [['report', '--todos'], 'Falta decir dónde se escriben los informes: --out CARPETA.'],
    [['report', '--out', 'x'], 'Falta decir de qué municipio: --municipio pore, o --todos.'],
    [
      ['report', '--out', 'x', '--todos', '--municipio', 'pore'],
      'Escriba --municipio o --todos, no los dos.',
    ],
    [
      ['report', '--out', 'x', '--todos', '--bimestre', '2009-4'],
      '--bimestre 2009-4: se esperaba un bimestre como 2009-B4.',
    ],
    [
      ['report', '--out', 'x', '--todos', '--periodo', '2009-S3'],
      '--periodo 2009-S3: se esperaba un mes (2009-07), un bimestre (2009-B4), un trimestre (2009-T3), un semestre (2009-S2) o un año (2009).',
    ],
    [
      ['report', '--out', 'x', '--todos', '--periodo', '2009-13'],
      '--periodo 2009-13: se esperaba un mes (2009-07)',
    ],
    [
      ['report', '--out', 'x', '--todos', '--edicion', 'diaria'],
      '--edicion diaria: se esperaba una de mensual, bimestral, trimestral, semestral, anual.',
    ],
    [
      ['report', '--out', 'x', '--todos', '--edicion', 'anual', '--bimestre', '2009-B4'],
      '2009-B4 no es un periodo de la edición anual: escriba uno como 2009, o quite --edicion.',
    ],
    [
      ['report', '--out', 'x', '--todos', '--format', 'docx,odt'],
      '--format odt: se esperaba uno o varios de docx, xlsx, pdf, html, matriz, borrador, con comas.',
    ],
  ])('%j', (args, message) => {
    expect(() => parseCommandLine(args)).toThrow(WrongCall)
    expect(() => parseCommandLine(args)).toThrow(message)
  })
})
