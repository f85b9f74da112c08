// @vitest-environment jsdom
import {expect, test} from 'vitest'
import {stateMark} from '../../src/components/state-mark.js'

test('a state is told by glyph, word and colour', () => {
  const mark = stateMark('incumple')
  expect(mark.textContent?.trim()).toBe('incumple')
  expect(mark.querySelector('svg.state-incumple')?.getAttribute('aria-hidden')).toBe('true')
})
