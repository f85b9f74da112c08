import {expect, test} from 'vitest'
import * as tests from '../../src/domain/accessibility-check.js'
import {ACCESSIBILITY_CHECKS, toVerification} from '../../src/domain/accessibility-check.js'
import {listProjectFiles, readProjectFile} from '../source-files.js'

const names = Object.entries(tests).filter(([, value]) => typeof value === 'string')
const suite = listProjectFiles('test')
  .filter((file) => file.endsWith('.test.ts'))
  .map(readProjectFile)
  .join('\n')

test('each check that says it is tested names a test that there is', () => {
  const missing = ACCESSIBILITY_CHECKS.filter(({test}) => {
    if (test === undefined) return false
    const name = names.find(([, title]) => title === test)?.[0]
    if (name === undefined) return !suite.includes(`test('${test}',`)
    return !new RegExp(`test\\(${name},|test\\.each\\(\\[[^\\]]*\\b${name}\\b`).test(suite)
  })
  expect(missing.map(({number}) => number)).toEqual([])
})

test('the checks of the annex are there once each, in order', () => {
  const numbers = ACCESSIBILITY_CHECKS.map(({number}) => number).filter((number) => number.startsWith('CC'))
  expect(numbers).toEqual(Array.from({length: 32}, (_, i) => `CC${i + 1}`))
})

test('what nobody tested or looked at is not said to be verified', () => {
  const [check] = ACCESSIBILITY_CHECKS
  if (check === undefined) throw new Error('there is no check')
  expect(toVerification(check)).toBe('prueba automática')
  expect(toVerification({...check, test: undefined, looked: 'código'} as never)).toBe('a mano: código')
  const {test: _, ...untested} = check
  expect(toVerification(untested)).toBe('sin verificar')
})
