import {expect, test} from 'vitest'
import {toAddress} from '../../src/formats/address.js'
import {removeHidden, repairMojibake} from '../../src/formats/cell-text.js'
import {findForeignContent} from '../../src/formats/foreign-content.js'
import {toShortText} from '../../src/formats/short-text.js'

test('letters damaged once or twice by a wrong encoding are repaired, sound ones are left alone', () => {
  expect(repairMojibake('GÃ©nova')).toBe('Génova')
  expect(repairMojibake('GÃƒÂ©nova')).toBe('Génova')
  expect(repairMojibake('QuindÃ\u00ado “5€”')).toBe('QuindÃ\u00ado “5€”')
  expect(repairMojibake('SÃO PAULO')).toBe('SÃO PAULO')
  expect(repairMojibake('Génova')).toBe('Génova')
})

test('what nobody sees in a cell is taken out; the joiner that emoji are made with stays', () => {
  expect(removeHidden('1\u200b20')).toBe('120')
  expect(removeHidden('\u001b[31mrojo\u001b[0m')).toBe('rojo')
  expect(removeHidden('Informe \u202egpj.exe')).toBe('Informe gpj.exe')
  expect(removeHidden('👩🏽\u200d🌾 Día')).toBe('👩🏽\u200d🌾 Día')
})

test.each([
  ['https://pore-casanare.gov.co/x?y=1', 'https://pore-casanare.gov.co/x?y=1'],
  ['www.pore-casanare.gov.co/x', 'https://www.pore-casanare.gov.co/x'],
  [' JaVa\tScRiPt:alert(1)', ''],
  ['data:text/html;base64,PHNj', ''],
  ['https://user:pass@evil.example/', ''],
  ['/noticias/2009/feria', '/noticias/2009/feria'],
  ['//evil.example/x', ''],
  ['/\\evil.example/x', ''],
  ['file:///etc/passwd', ''],
])('the address %s is kept as «%s»', (text, address) => {
  expect(toAddress(text)).toBe(address)
})

test('what a spreadsheet saves as XML is a workbook', () => {
  const xml = '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
  expect(findForeignContent('v.csv', Buffer.from(xml))?.what).toBe('un libro de Excel')
})

test.each([
  ['<?xml version="1.0"?>\n<visitas><dia>1</dia></visitas>', 'un archivo XML'],
  ['<?xml version="1.0"?>\n<!DOCTYPE html>\n<html></html>', 'una página web'],
  ['<!doctype html>', 'una página web'],
  ['{\\rtf1\\ansi fecha;visitas}', 'un documento'],
])('%j is told by its content, whatever its name', (text, what) => {
  expect(findForeignContent('v.csv', Buffer.from(text))?.what).toBe(what)
})

test('a long text is cut, and never within a character', () => {
  expect(toShortText('a'.repeat(500))).toBe('a'.repeat(500))
  expect(toShortText('a'.repeat(501))).toBe(`${'a'.repeat(499)}…`)
  expect(toShortText(`${'a'.repeat(498)}👩👩`)).toBe(`${'a'.repeat(498)}…`)
})

test('zeros that are not those of UTF-16 are no text', () => {
  expect(findForeignContent('v.csv', Uint8Array.from([65, 0, 0, 0, 66, 0, 0, 1]))?.what).toContain(
    'no es de texto',
  )
  expect(findForeignContent('v.csv', Buffer.from('fecha;visitas\n', 'utf16le'))).toBeUndefined()
})
