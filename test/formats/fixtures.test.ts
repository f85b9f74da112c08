import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {decode} from '../../src/formats/decode.js'
import {FORMATS} from '../../src/formats/formats.js'
import {readText} from './read-text.js'

/** A folder a format, named after its id; beside each export, what it says, worked out by hand. */
const FIXTURES = join(import.meta.dirname, '../fixtures/exports')
const ENDING = '.expected.json'

const fixtures = readdirSync(FIXTURES).flatMap((format) =>
  readdirSync(join(FIXTURES, format))
    .filter((name) => !name.endsWith(ENDING))
    .map((name) => ({format, name})),
)

test.each(fixtures)('$format/$name is read as expected', ({format, name}) => {
  const file = join(FIXTURES, format, name)
  const {folder, ...expected} = JSON.parse(readFileSync(`${file}${ENDING}`, 'utf8'))
  const read = readText(name, readFileSync(file), folder === null ? {folder: undefined} : {})
  const {kinds, rows, rejections, warnings} = read
  expect(read.export.format).toBe(format)
  expect({kinds, rows, rejections, warnings}).toEqual(expected)
})

test.each(fixtures)('$format/$name is of no other format', ({format, name}) => {
  const {text} = decode(readFileSync(join(FIXTURES, format, name)))
  const claims = FORMATS.filter(({recognise}) => recognise({name, text, isWhole: true}) !== undefined)
  // Some tools call their columns as the template does, which comes last and takes what no tool takes.
  const tools = claims.map(({id}) => id).filter((id) => id !== 'plantilla')
  expect(tools).toEqual(format === 'plantilla' ? [] : [format])
})
