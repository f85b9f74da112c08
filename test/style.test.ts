import {expect, test} from 'vitest'
import {STATES} from '../src/domain/state.js'
import {readProjectFile} from './source-files.js'

/** What must be seen of a drawing or a glyph, and what must be read. */
const SEEN = 3
const READ = 4.5

const css = readProjectFile('src/style/colour.css')
const [light = {}, changes = {}] = [...css.matchAll(/(?::root|\.paper) \{\n([^}]*--[^}]*)\}/g)].map(
  ([, block = '']) => readVariables(block),
)
const THEMES = {claro: light, oscuro: {...light, ...changes}}
const bands = readProjectFile('data/semaforos.csv')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))

test.each(Object.entries(THEMES))('in %s every state is seen against its ground', (_, colours) => {
  const grounds = ['theme-background', 'theme-background-alt']
  const pale = STATES.flatMap(({state}) =>
    grounds.map((ground) => ({state, contrast: toContrast(colours, `state-${state}`, ground)})),
  ).filter(({contrast}) => contrast < SEEN)
  expect(pale).toEqual([])
  for (const state of ['minimo', 'no_exigible']) {
    const ground = colours[`state-${state}-ground`] ?? ''
    if (ground.startsWith('#'))
      expect(toContrast(colours, `state-${state}`, `state-${state}-ground`)).toBeGreaterThan(SEEN)
  }
})

test.each(Object.entries(THEMES))(
  'in %s every text is read against the page and what is set apart on it',
  (_, colours) => {
    for (const text of [
      'theme-foreground',
      'theme-foreground-muted',
      'theme-foreground-focus',
      'state-incumple',
    ])
      for (const ground of ['theme-background', 'theme-background-alt'])
        expect([text, ground, toContrast(colours, text, ground) >= READ]).toEqual([text, ground, true])
  },
)

test('the numbers on every band are read, and the bands of a preset stay apart in grey', () => {
  for (const [theme, column] of [
    ['claro', 5],
    ['oscuro', 6],
  ] as const) {
    const shades = bands.map((band) => toLuminance(band[column] ?? ''))
    const text = toLuminance(THEMES[theme]['theme-foreground'] ?? '')
    for (const shade of shades) expect(contrastOf(text, shade)).toBeGreaterThan(READ)
    for (const [i, shade] of shades.entries())
      for (const other of shades.slice(i + 1)) expect(contrastOf(shade, other)).toBeGreaterThan(1.15)
  }
})

function readVariables(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

function toContrast(colours: Record<string, string>, one: string, other: string): number {
  return contrastOf(toLuminance(colours[one] ?? ''), toLuminance(colours[other] ?? ''))
}

function contrastOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

/** Relative luminance, as WCAG 2 defines it. */
function toLuminance(colour: string): number {
  if (!/^#[\da-f]{6}$/i.test(colour)) throw new Error(`not a colour: ${colour}`)
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
