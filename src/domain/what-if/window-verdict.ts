import type {State} from '../state.js'
import {type Goal, toAttainment} from './attainment.js'
import {asWritten} from './decimal.js'

/** What is known of a window on a day. */
export interface Reading {
  value: number | null
  numerator: number | null
  denominator: number | null
  /** Whether all of it is known. */
  isComplete: boolean
  covered_days: number | null
  window_days: number
}

/** How a window came out against a goal: the columns of the table `judgement`. */
export interface WindowVerdict {
  state: State
  reason: string | null
  attainment: number | null
  attainment_min: number | null
  attainment_max: number | null
  shortfall: number | null
  excess: number | null
  partial: boolean
}

export interface JudgeOptions {
  /** A value known in part can only rise. */
  grows: boolean
  /** Why the window does not apply, where an exception says so. */
  exception?: string | undefined
}

/** Judges a window on the day on which it is read, as if it closed then. */
export function judgeWindow(
  reading: Reading,
  rule: Goal & {goal: number},
  {grows, exception}: JudgeOptions,
): WindowVerdict {
  const {value, isComplete} = reading
  const {goal, floor, direction} = rule
  const hasNoCases = reading.denominator === 0 && reading.numerator === 0
  const isAtLeast = grows && !isComplete && (value !== null || exceedsNothing(reading))
  const reached = toReached(reading, rule)
  const isMet = meets(reading, rule)
  const state = toState(reading, rule, {isMet, isAtLeast, isOut: exception !== undefined, hasNoCases})
  const bounded = state === 'no_aplica' ? null : isComplete ? reached : undefined
  const isLacking = state !== 'no_aplica' && !isMet && (isComplete || isAtLeast) && value !== null
  const lack = (amount: number) => (isLacking && amount > 0 ? asWritten(amount) : null)
  const isRange = direction === 'entre'
  return {
    state,
    reason: exception ?? (hasNoCases ? 'sin casos' : null),
    attainment: bounded === undefined ? (state === 'meta' || state === 'incumple' ? reached : null) : bounded,
    attainment_min: bounded === undefined ? (isAtLeast && direction === 'al_menos' ? reached : 0) : bounded,
    attainment_max: bounded === undefined ? (isAtLeast && direction === 'a_lo_sumo' ? reached : 1) : bounded,
    shortfall:
      direction === 'al_menos'
        ? lack(goal - (value ?? 0))
        : isRange && floor !== null
          ? lack(floor - (value ?? 0))
          : null,
    excess: direction === 'al_menos' ? null : lack((value ?? 0) - goal),
    partial: isAtLeast,
  }
}

/** How much of the goal is reached; something beside a total of nothing reaches any at-least goal, and passes any other. */
export function toReached(reading: Reading, rule: Goal): number | null {
  if (rule.goal === null) return null
  return exceedsNothing(reading) ? Number(rule.direction === 'al_menos') : toAttainment(reading.value, rule)
}

function exceedsNothing({numerator, denominator}: Reading): boolean {
  return denominator === 0 && numerator !== null && numerator > 0
}

function meets(reading: Reading, {goal, floor, direction}: Goal & {goal: number}): boolean {
  const {value} = reading
  if (direction === 'al_menos') return (value !== null && value >= goal) || exceedsNothing(reading)
  if (value === null) return false
  return direction === 'entre' ? floor !== null && value >= floor && value <= goal : value <= goal
}

function isAtFloor({value}: Reading, {floor, direction}: Goal): boolean {
  if (value === null || floor === null || direction === 'entre') return false
  return direction === 'al_menos' ? value >= floor : value <= floor
}

interface Findings {
  isMet: boolean
  isAtLeast: boolean
  isOut: boolean
  hasNoCases: boolean
}

function toState(reading: Reading, rule: Goal, {isMet, isAtLeast, isOut, hasNoCases}: Findings): State {
  if (isOut || (reading.isComplete && hasNoCases)) return 'no_aplica'
  const isBetween = isAtFloor(reading, rule)
  if (reading.isComplete) return isMet ? 'meta' : isBetween ? 'minimo' : 'incumple'
  if (isAtLeast && rule.direction === 'al_menos' && isMet) return 'meta'
  if (isAtLeast && rule.direction === 'a_lo_sumo' && !isMet && !isBetween) return 'incumple'
  return 'sin_dato'
}
