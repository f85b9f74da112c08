import type {Measure} from '../measure.js'
import {WINDOW_KINDS, WINDOW_MONTHS, type WindowKind} from '../window-kind.js'
import type {PeriodicKind} from './window-span.js'

/**
 * The windows by which an indicator may be tried, given those of its plan. What is declared is declared by the plan's window, and
 * next month's events are announced by months: shorter windows would be unknown, or halves of a whole.
 */
export function listTriedWindows(measure: Measure, planned: readonly WindowKind[]): PeriodicKind[] {
  const isDeclared = measure.source === 'measurements' || measure.denominator === 'declared'
  const lengths = planned.filter((kind) => kind !== 'plazo').map((kind) => WINDOW_MONTHS[kind])
  const shortest = isDeclared ? Math.min(12, ...lengths) : measure.query === 'next_month_events' ? 1 : 0
  // A level is what was declared last: any month has one.
  const least = isDeclared && lengths.length === 0 ? 1 : shortest
  return WINDOW_KINDS.filter((kind): kind is PeriodicKind => kind !== 'plazo' && WINDOW_MONTHS[kind] >= least)
}
