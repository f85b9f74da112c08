import {html} from 'htl'
import {formatDate} from '../domain/calendar-date.js'
import {capitalise} from '../domain/noun.js'
import {listDueDates} from '../domain/what-if/due-dates.js'
import {formatPlanFigure, parseTyped, toTyped} from '../domain/what-if/plan-figure.js'
import type {Proposal, ProposalFault} from '../domain/what-if/proposal.js'
import {findProposalFaults} from '../domain/what-if/proposal-fault.js'
import {findCurrent} from '../domain/what-if/targets.js'
import {type PlanTarget, READING_COLUMNS, type TriedIndicator} from '../domain/what-if/what-if.js'
import {addDays, earlier, later, type PeriodicKind} from '../domain/what-if/window-span.js'
import type {WindowKind} from '../domain/window-kind.js'
import {bindAddress} from './address.js'
import {type FigureField, type FigureFieldOptions, figureField, NONE} from './figure-field.js'
import {proposalRefusal} from './proposal-refusal.js'
import type {ValueElement} from './step-chooser.js'

/** The parameters of the address that hold a proposal. */
export const PROPOSAL_KEYS = ['meta', 'minimo', 'ventana', 'plazo', 'rige'] as const

/** What may be proposed of an indicator, kept in the address; its value is a `Proposal`. */
export function proposalForm(
  indicator: TriedIndicator,
  {cutoff}: {cutoff: string},
): HTMLElement & {value: Proposal} {
  const {targets, ratio} = indicator
  const first = targets.map(({valid_from}) => valid_from).reduce(earlier)
  const last = targets.map(({valid_until}) => valid_until).reduce(later)
  const current = findCurrent(targets, cutoff)
  const asked = new URLSearchParams(location.search)
  const goal = bindAddress(goalField(indicator, current), 'meta', {isFluid: true})
  const floor = bindAddress(floorField(indicator, current), 'minimo', {isFluid: true})
  const kind = bindAddress(windowField(indicator, current), 'ventana', {isFluid: true})
  const due = bindAddress(dueField(indicator, current), 'plazo', {isFluid: true})
  const from = bindAddress(fromField({first, last, current, cutoff}), 'rige', {isFluid: true})
  const fields = [goal, floor, kind, due, from]
  const reach = () => {
    const most = toMost(indicator, current, (kind.value || current.window_kind) as WindowKind)
    for (const field of [goal, floor]) field.reach(most)
  }
  reach()
  kind.addEventListener('input', reach)
  const reset = html`<button type="button">Volver a lo que dice el plan</button>` as HTMLButtonElement
  const refusal = proposalRefusal(asked, {kind, due, from}, {current, first, last})
  const form = html`<form class="proposal-form screen-only">${refusal}<fieldset><legend>La propuesta</legend>
    ${fields}${reset}</fieldset></form>`
  if (refusal instanceof Node) form.addEventListener('input', () => refusal.remove(), {once: true})
  form.addEventListener('submit', (event) => event.preventDefault())
  reset.addEventListener('click', () => {
    for (const field of fields) {
      field.value = ''
      field.dispatchEvent(new Event('input', {bubbles: true}))
    }
  })
  const toFigure = (text: string) => (text === NONE ? null : parseTyped(text, ratio))
  const figures = {meta: goal, minimo: floor}
  const listUnreadable = (): ProposalFault[] =>
    Object.entries(figures).flatMap(([field, {fault}]) =>
      fault === undefined ? [] : [{field: field as keyof typeof figures, text: fault}],
    )
  const valued = Object.defineProperty(form, 'value', {
    get: (): Proposal => ({
      unreadable: listUnreadable(),
      from: from.value === '' ? current.valid_from : from.value,
      goal: toFigure(goal.value),
      floor: toFigure(floor.value),
      window: kind.value === '' ? undefined : (kind.value as PeriodicKind),
      due: due.value === '' ? undefined : due.value,
    }),
  }) as HTMLElement & {value: Proposal}
  const tell = () => {
    const faults = findProposalFaults(indicator, valued.value)
    for (const [key, field] of Object.entries(figures))
      field.tell(faults.find((fault) => fault.field === key)?.text ?? '')
  }
  tell()
  form.addEventListener('input', tell)
  return valued
}

function goalField(indicator: TriedIndicator, current: PlanTarget): FigureField {
  const label = {al_menos: 'Meta: al menos', a_lo_sumo: 'Meta: a lo sumo', entre: 'Meta: hasta'}
  return figureField({
    id: 'meta',
    label: label[current.direction],
    ...toFigureOptions(indicator, current.goal, current),
  })
}

function floorField(indicator: TriedIndicator, current: PlanTarget): FigureField {
  const label = {al_menos: 'Mínimo aceptable', a_lo_sumo: 'Límite', entre: 'Meta: desde'}
  return figureField({
    id: 'minimo',
    label: label[current.direction],
    ...toFigureOptions(indicator, current.floor, current),
  })
}

function toFigureOptions(
  indicator: TriedIndicator,
  planned: number | null,
  current: PlanTarget,
): Omit<FigureFieldOptions, 'id' | 'label'> {
  const {ratio, unit} = indicator
  const figure = formatPlanFigure(planned, ratio)
  return {
    planned: toTyped(planned, ratio),
    note: figure === '' ? 'el plan no fija ninguno' : `en el plan: ${figure}`,
    unit: ratio ? '%' : unit,
    ratio,
    most: toMost(indicator, current, current.window_kind),
    step: ratio || Number.isInteger(current.goal ?? 0) ? 1 : 0.1,
  }
}

/** Where the sliders end: beyond what the plan asks for, and what was reached in a window of the kind. */
function toMost({ratio, readings}: TriedIndicator, {goal, floor}: PlanTarget, kind: WindowKind): number {
  if (ratio) return 100
  const at = READING_COLUMNS.indexOf('value')
  const values = (readings[kind] ?? []).map((row) => Number(row[at] ?? 0))
  return toRound(Math.max(4, 2 * (goal ?? 0), 1.25 * (floor ?? 0), ...values.map((value) => 1.25 * value)))
}

/** A number with one figure that is not 0, from a number on: where a slider may end. */
function toRound(number: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, number))))
  return Math.ceil(number / unit) * unit
}

function windowField({targets, windows}: TriedIndicator, current: PlanTarget): ValueElement {
  const others = windows.filter((kind) => targets.some(({window_kind}) => window_kind !== kind))
  const own =
    current.window_kind === 'plazo'
      ? 'en un plazo, como el plan'
      : `cada ${current.window_kind}, como el plan`
  const options = [{value: '', text: own}, ...others.map((kind) => ({value: kind, text: `cada ${kind}`}))]
  return selectField({id: 'ventana', label: 'Se debe', options})
}

function dueField(indicator: TriedIndicator, current: PlanTarget): ValueElement {
  const own = current.due_date
  const others = listDueDates(indicator).filter((date) => date !== own)
  const options = [
    {value: '', text: own === null ? '' : `${formatDate(own)}, como el plan`},
    ...others.map((date) => ({value: date, text: formatDate(date)})),
  ]
  return selectField({
    id: 'plazo',
    label: 'A más tardar el',
    options,
    isHidden: own === null || others.length === 0,
  })
}

interface SelectFieldOptions {
  id: string
  label: string
  options: readonly {value: string; text: string}[]
  isHidden?: boolean
}

function selectField({id, label, options, isHidden = false}: SelectFieldOptions): ValueElement {
  const select = html`<select id=${id} disabled=${options.length < 2}>${options.map(
    ({value, text}) => html`<option value=${value}>${text}</option>`,
  )}</select>` as HTMLSelectElement
  const field = html`<div class="select-field" hidden=${isHidden}><label for=${id}>${label}</label>${select}</div>`
  return Object.defineProperty(field, 'value', {
    get: () => select.value,
    set: (value: string) => {
      select.value = options.some((option) => option.value === value) ? value : ''
    },
  }) as ValueElement
}

interface FromFieldOptions {
  first: string
  last: string
  current: PlanTarget
  cutoff: string
}

/** From when it would be valid: a day of the plan, two of them at hand. */
function fromField({first, last, current, cutoff}: FromFieldOptions): ValueElement {
  const input = html`<input id="rige" type="date" min=${first} max=${last}>` as HTMLInputElement
  const next = addDays(cutoff, 1)
  const days = [
    {text: 'desde que empezó el plan', day: first},
    ...(next > first && next <= last ? [{text: 'desde el día después del corte', day: next}] : []),
  ]
  const field = html`<div class="from-field"><label for="rige">Rige desde</label>${input}
    <span class="at-hand">${days.map(({text, day}) => {
      const button = html`<button type="button" class="more">${capitalise(text)}</button>`
      button.addEventListener('click', () => {
        input.value = day
        field.dispatchEvent(new Event('input', {bubbles: true}))
      })
      return button
    })}</span></div>`
  const isWithin = (day: string) => /^\d{4}-\d\d-\d\d$/.test(day) && day >= first && day <= last
  input.value = current.valid_from
  return Object.defineProperty(field, 'value', {
    get: () => (isWithin(input.value) && input.value !== current.valid_from ? input.value : ''),
    set: (day: string) => {
      input.value = isWithin(day) ? day : current.valid_from
    },
  }) as ValueElement
}
