import {expect, test} from 'vitest'
import {recogniseExport} from '../../src/formats/export.js'
import {readText} from './read-text.js'

const people = (name: string, text: string) =>
  readText(name, text).rows.map(({date, event, person}) => `${date} ${event} ${person}`)
const refusal = (name: string, text: string, isWhole = true) => {
  const found = recogniseExport({name, text, isWhole})
  return 'refused' in found ? found.refused : undefined
}

const TEAMS_REPORT = [
  '1. Resumen',
  'Título de la reunión\tTaller',
  'Hora de inicio\t25/7/24, 14:00:05',
  '',
  '2. Participantes',
  'Nombre\tPrimera entrada\tÚltima salida\tDuración de la reunión\tCorreo electrónico\tId. de participante (UPN)\tRol',
  'Alba Ñungo\t25/7/24, 14:00:05\t25/7/24, 16:02:10\t2 h 2 min 5s\t\t\tOrganizador',
]

test('a Teams report without activities ends with its participants, whatever the file was saved with', () => {
  const expected = ['2024-07-25 Taller #alba nungo']
  expect(people('x.csv', TEAMS_REPORT.join('\n'))).toEqual(expected)
  const resaved = ['sep=;', ...TEAMS_REPORT].map((line) => `${line.replaceAll('\t', ';')};;`).join('\r\n')
  expect(people('x.csv', resaved)).toEqual(expected)
})

test('a Teams report that is cut off before its list is refused, and so is one that is not whole', () => {
  expect(refusal('x.csv', TEAMS_REPORT.slice(0, 4).join('\n'))).toContain('sin la lista de participantes')
  expect(refusal('x.csv', TEAMS_REPORT.join('\n'), false)).toContain('demasiado grande')
})

test('a cell that breaks a row of a list rejects that row alone, with its line', () => {
  const {rows, rejections} = readText(
    'x.csv',
    [...TEAMS_REPORT, 'Beto\t25/7/24', 'Cleo\t25/7/24, 14:10:00\t\t\t\t\t'].join('\n'),
  )
  expect(rows.map(({person}) => person)).toEqual(['#alba nungo', '#cleo'])
  expect(rejections).toEqual([{line: 8, column: null, reason: 'La fila tiene 2 columnas y el encabezado 7'}])
})

test('a Teams report of stretches keeps its title and its day where a spreadsheet saved it', () => {
  const text = [
    'Meeting Summary;;;;;;',
    'Meeting Title;null;;;;;',
    'Meeting Start Time;9/16/2022, 5:58:05 PM;;;;;',
    ';;;;;;',
    'Full Name;Join Time;Leave Time;Duration;Email;Role;Participant ID (UPN)',
    'Alba Ñungo;9/16/2022, 5:58:05 PM;9/16/2022, 7:48:36 PM;1h 50m;;Organizer;alba@pore.example',
  ].join('\r\n')
  expect(people('meetingAttendanceReport(Comité).csv', text)).toEqual([
    '2022-09-16 Comité #alba pore example',
  ])
})

test('a list of several days is of the day of each row', () => {
  const text =
    'Nombre completo;Hora de entrada;Hora de salida\nAlba;16/09/2022 8:00;16/09/2022 9:00\nAlba;19/09/2022 8:00;19/09/2022 9:00'
  expect(people('Curso.csv', text)).toEqual(['2022-09-16 Curso #alba', '2022-09-19 Curso #alba'])
})

test('hours without a day take the day of a column, else of the name of the file, else the list is refused', () => {
  const text = 'Nombre completo,Hora de entrada,Hora de salida\nAlba,8:00,9:30'
  const read = readText('Comité 2022-09-16.csv', text)
  expect(read.rows).toMatchObject([{date: '2022-09-16', event: 'Comité 2022-09-16', seconds: 5400}])
  expect(refusal('Comité.csv', text)).toContain('no dice de qué día es')
  const dated = 'Fecha,Nombre completo,Hora de entrada,Hora de salida\n2022-09-16,Alba,8:00,9:30'
  expect(people('Comité.csv', dated)).toEqual(['2022-09-16 Comité #alba'])
})

test('the template wins where its own columns are all there', () => {
  const text =
    'Marca temporal,Fecha,Evento,Tipo,Persona,Nombre,Hora de entrada,Hora de salida\n,2022-09-16,Comité,reunion,Alba,Alba,8:00,9:00'
  expect(readText('x.csv', text).export.format).toBe('plantilla')
})

test('a leave without a coming before it still tells that somebody was there', () => {
  const text = 'Nombre completo\tAcción del usuario\tMarca de tiempo\nAlba\tSalió\t25/7/2024, 14:00:05'
  expect(readText('x.csv', text).rows).toMatchObject([{person: '#alba', date: '2024-07-25', seconds: null}])
})

test('unique participants of a Zoom meeting and a Google Meet have no day but that of their file', () => {
  const zoom = 'Name (original name),Email,Total duration (minutes),Guest\nAlba,,12,No'
  const meet =
    'First name,Last name,Email,Duration,Time joined,Time exited\nAlba,Ñungo,,2 min,2:00 PM,2:02 PM'
  for (const text of [zoom, meet]) expect(refusal('x.csv', text)).toContain('no dice de qué día es')
  expect(people('2024-07-04 x.csv', zoom)).toEqual(['2024-07-04 x #alba'])
  expect(people('2024-07-04 x.csv', meet)).toEqual(['2024-07-04 x #alba nungo'])
})

test('a day of the file name that could be two is read day first, and said to be doubtful', () => {
  const meet = 'Name,Email,Duration,Time joined,Time exited\nAlba,,2 min,14:00,14:02'
  const {rows, warnings} = readText('Taller 4-7-2024.csv', meet)
  expect(rows).toMatchObject([{date: '2024-07-04'}])
  expect(warnings).toEqual([expect.stringContaining('Ninguna fecha dice si va primero el día o el mes')])
})

test('a webinar report is refused where nobody is listed, and where it is not whole', () => {
  const text =
    'Registration Report\nTopic,Webinar ID,Scheduled Time\nPOT,830,"Jul 12, 2021 8:00 AM"\nAttendee Details,\nFirst Name,Last Name,Email,Registration Time\nAlba,Ñungo,a@pore.example,"Jul 10, 2021 8:00 AM"'
  expect(refusal('x.csv', text)).toContain('sin la lista de quienes asistieron')
  expect(refusal('x.csv', text, false)).toContain('demasiado grande')
})

test('a form in English is told by the time of its answers; a log that begins with «timestamp» is none', () => {
  const form = 'Timestamp,Email Address\n7/24/2024 14:00:05,alba@pore.example'
  expect(people('Registro.csv', form)).toEqual(['2024-07-24 Registro #alba pore example'])
  expect(refusal('x.csv', 'timestamp,email,status\n2024-07-24T14:00:05Z,alba@pore.example,200')).toContain(
    'No se reconoce',
  )
})

test('a form that asks neither name nor address is refused: nobody can be told apart', () => {
  const text =
    '"Marca temporal","Nombre de la organización","¿Cómo le pareció?"\n"2024/07/04 3:29:30 p. m. GMT-5","JAC","Bien"'
  expect(refusal('x.csv', text)).toContain('no pregunta el nombre ni el correo')
})

test('the answers of a form know their municipality where they are asked for it', () => {
  const text = 'Marca temporal,Nombres,Apellidos,Municipio\n24/07/2024 14:00:05,Alba,Ñungo,Génova'
  expect(readText('x.csv', text, {folder: undefined}).rows).toMatchObject([
    {municipality: 'genova', person: '#alba nungo'},
  ])
})

test('a header without rows is recognised, and has none', () => {
  expect(readText('x.csv', 'Nombre completo,Hora de entrada,Hora de salida\n').rows).toEqual([])
})

test('a row of a webinar with one cell alone is rejected, and those after it are read', () => {
  const text = [
    'Attendee Report',
    'Report Generated:,"Jul 13, 2021 1:41 PM"',
    'Topic,Webinar ID,Actual Start Time',
    'POT,830,"Jul 12, 2021 8:00 AM"',
    'Attendee Details,',
    'Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes)',
    'Yes',
    'Yes,Alba,a@pore.example,"Jul 12, 2021 08:01:00","Jul 12, 2021 08:31:00",30',
    'No,Beto,b@pore.example,--,--,--',
  ].join('\n')
  const {export: found, rows, rejections, warnings} = readText('x.csv', text)
  expect(found.exportedOn).toBe('2021-07-13')
  expect(rows).toMatchObject([
    {line: 8, date: '2021-07-12', event: 'POT', person: '#a pore example', seconds: 1800},
  ])
  expect(rejections).toMatchObject([{line: 7}])
  expect(warnings[0]).toBe('Línea 9: se omitió un inscrito que no asistió.')
})

test.each(['N/A', 'n.a.', 'Sin nombre', 'NN', 'N.N.', 's/d', '-', '.'])('%s is no person', (name) => {
  const {rows, rejections} = readText(
    'a.csv',
    `fecha;evento;tipo;persona;asistentes\n13/07/2009;T;taller;${name};\n13/07/2009;T;taller;${name};23\n`,
  )
  expect(rejections).toEqual([
    {line: 2, column: 'persona', reason: 'Falta la persona o el número de asistentes'},
  ])
  expect(rows).toMatchObject([{line: 3, person: null, attendees: 23}])
})

test('the time of a form may stand in any column', () => {
  const text = 'Nombre completo;Marca temporal\nAlba;24/07/2024 14:00:05'
  expect(people('Registro.csv', text)).toEqual(['2024-07-24 Registro #alba'])
})
