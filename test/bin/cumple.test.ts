import {once} from 'node:events'
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {type AddressInfo, createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {beforeEach, describe, expect, onTestFinished, test} from 'vitest'
import {runCumple} from '../cumple-process.js'
import {copyData, type DataFolder} from '../data-copy.js'

let data: DataFolder

beforeEach(async () => {
  data = await copyData()
  onTestFinished(data.remove)
})

const VISITS = 'municipio,fecha,visitas\nPore,2009-07-01,12\nPore,2009-07-02,doce\n'

describe('help', () => {
  test.each([
    [['--help'], 'Órdenes:'],
    [['start', '--help'], '--no-open'],
    [['build', '-h'], '--out CARPETA'],
    [['check', '--help'], '--json'],
    [['export', '--help'], '--out CARPETA'],
    [['close', '--help'], '--bimestre AAAA-BN'],
  ])('%j is a result: on stdout, in Spanish', async (args, words) => {
    const {code, stdout, stderr} = await runCumple(args)
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    expect(stdout).toContain(words)
    expect(stdout).toContain('--cutoff AAAA-MM-DD')
  })
})

describe('a wrong call ends with 2, says why on stderr and where the help is', () => {
  test.each([
    [[], 'Falta la orden'],
    [['close', '--municipio', 'pore'], 'Falta decir qué se cierra'],
    [['close', '--municipio', 'pore', '--bimestre', '2009-4'], 'se esperaba un bimestre como 2009-B4'],
    [
      ['close', '--municipio', 'nadie', '--bimestre', '2009-B4'],
      'no está en municipios.csv; se esperaba uno de pore',
    ],
    [['chek'], 'La orden «chek» no existe'],
    [['check', '--jsn'], 'La opción --jsn no existe'],
    [['check', '--cutoff', '2012-02-30'], 'se esperaba una fecha que exista'],
    [['check', '--data', 'package.json'], 'package.json no es una carpeta'],
    [['check', '--data', 'no/existe'], 'no existe'],
    [['export'], 'Falta decir dónde'],
    [['export', '--out', 'package.json'], 'no se puede escribir'],
    [['export', '--out', 'data'], 'lee Cumple sus datos'],
    [['export', '--out', 'data/entrada/pore'], 'lee Cumple sus datos'],
    [['export', '--out', 'data/plantillas'], 'lee Cumple sus datos'],
    [['build', '--out', 'data'], 'no es un sitio de Cumple'],
  ])('%j', async (args, message) => {
    const {code, stdout, stderr} = await runCumple(args)
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr).toContain(message)
    expect(stderr).toContain('npm run cumple -- --help')
  })
})

describe('check', () => {
  test('--json writes one JSON object on stdout and nothing else', async () => {
    await data.drop('visitas.csv', VISITS)
    const late = [1, 2, 3, 4, 5].map((day) => `pore,2009-08-1${day},evento,Feria ${day},2009-07-0${day}`)
    await data.drop('eventos.csv', ['municipio,fecha,tipo,titulo,fecha_evento', ...late, ''].join('\n'))
    const {code, stdout, stderr} = await runCumple(['check', '--json', '--data', data.path])
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    const report = JSON.parse(stdout)
    expect(report.signs).toMatchObject([
      {kind: 'past_event', municipality: 'pore', text: expect.stringContaining('5 eventos se publicaron')},
    ])
    expect(report.remarks).toContainEqual(
      expect.objectContaining({municipality: 'pore', file: 'planes/pore.csv', rule: expect.any(String)}),
    )
    expect(report).toMatchObject({cutoff: '2009-08-31', fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/)})
    expect(report.files).toMatchObject([
      {file: 'eventos.csv', accepted: 5},
      {
        file: 'visitas.csv',
        kind: 'visits',
        municipality: 'pore',
        read: 2,
        accepted: 1,
        rejected: 1,
        reason: null,
      },
    ])
  })

  test('without it, the same stands there for people', async () => {
    await data.drop('visitas.csv', VISITS)
    const {code, stdout} = await runCumple(['check', '--data', data.path])
    expect(code).toBe(0)
    expect(stdout).toContain('visitas.csv (visitas): 1 de 2 filas aceptadas, 1 rechazada.')
    expect(stdout).toContain('Fecha de corte: 31 de agosto de 2009')
  })

  test('a cut-off that is given is the cut-off', async () => {
    await data.drop('visitas.csv', VISITS)
    const {stdout} = await runCumple(['check', '--json', '--data', data.path, '--cutoff', '2009-07-01'])
    expect(JSON.parse(stdout).cutoff).toBe('2009-07-01')
  })

  test('no export at all is no error', async () => {
    const {code, stdout} = await runCumple(['check', '--json', '--data', data.path])
    expect(code).toBe(0)
    expect(JSON.parse(stdout).files).toEqual([])
  })
})

describe.each([['check'], ['build'], ['start', '--no-open'], ['export', '--out', 'salida']])(
  '%s',
  (...args) => {
    test('ends with 1 when a file of the project is wrong, and says which, where and what to do', async () => {
      await writeFile(
        join(data.path, 'fases.csv'),
        'fase,nombre,plazo_nacional,plazo_territorial,norma\nuno,Información,x,y,z\n',
      )
      const folder = await makeFolder()
      const {code, stdout, stderr} = await runCumple([
        ...args.map((arg) => (arg === 'salida' ? folder : arg)),
        '--data',
        data.path,
      ])
      expect({code, stdout}).toEqual({code: 1, stdout: ''})
      expect(stderr).toContain('fases.csv, línea 2')
      expect(stderr).not.toContain('    at ')
    })
  },
)

describe('export', () => {
  test('writes the open data, and on stdout the names of its files', async () => {
    const folder = join(await makeFolder(), 'nueva', 'carpeta')
    await data.drop('visitas.csv', VISITS)
    const {code, stdout} = await runCumple(['export', '--out', folder, '--data', data.path])
    expect(code).toBe(0)
    expect(stdout.trim().split('\n').sort()).toEqual((await readdir(folder)).sort())
    expect(await readFile(join(folder, 'mediciones.csv'), 'utf8')).toMatch(
      /^municipio,codigo,indicador,ventana,/,
    )
  })

  test('writes the same bytes from the same folder', async () => {
    const folders = [await makeFolder(), await makeFolder()]
    await data.drop('visitas.csv', VISITS)
    for (const folder of folders) await runCumple(['export', '--out', folder, '--data', data.path])
    const [first, second] = await Promise.all(folders.map(readFolder))
    expect(second).toEqual(first)
  })
})

test('a busy port is told in Spanish, with the remedy', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const {port} = server.address() as AddressInfo
  const {code, stdout, stderr} = await runCumple([
    'start',
    '--no-open',
    '--port',
    String(port),
    '--data',
    data.path,
  ])
  expect({code, stdout}).toEqual({code: 1, stdout: ''})
  expect(stderr).toContain(`El puerto ${port} está ocupado por otro programa. Elija otro con --port`)
})

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cumple-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  return folder
}

async function readFolder(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const name of (await readdir(folder)).sort()) files[name] = await readFile(join(folder, name), 'utf8')
  return files
}

describe('close', () => {
  test('writes the record, says its hash on stdout, and refuses to do it again', async () => {
    const call = ['close', '--data', data.path, '--municipio', 'Pore', '--bimestre', '2009-B4']
    const first = await runCumple(call)
    expect({code: first.code, hash: /^[0-9a-f]{64}\n$/.test(first.stdout)}).toEqual({code: 0, hash: true})
    expect(first.stderr).toContain('Se cerró 2009-B4 (jul–ago 2009), con corte al 31 de agosto de 2009')
    const second = await runCumple(call)
    expect({code: second.code, stdout: second.stdout}).toEqual({code: 1, stdout: ''})
    expect(second.stderr).toContain('ya se cerró')
  })

  test('refuses a bimester that is still open, and one outside of the plan', async () => {
    const close = (bimester: string) =>
      runCumple(['close', '--data', data.path, '--municipio', 'pore', '--bimestre', bimester])
    expect((await close('2999-B1')).stderr).toContain('sigue abierto: termina el 28 de febrero de 2999')
    expect((await close('1999-B1')).stderr).toContain(
      'el plan va del 1 de enero de 2009 al 31 de diciembre de 2012',
    )
  })
})
