import {html} from 'htl'
import {formatDate} from '../domain/calendar-date.js'
import type {PlanTarget} from '../domain/what-if/what-if.js'
import {notice} from './notice.js'
import type {ValueElement} from './step-chooser.js'

/** What the address asked for and no field could take, since it is none of what is offered; empty where there is none. */
export function proposalRefusal(
  asked: URLSearchParams,
  {kind, due, from}: Record<'kind' | 'due' | 'from', ValueElement>,
  {current, first, last}: {current: PlanTarget; first: string; last: string},
): HTMLElement | '' {
  const read = (key: string, field: ValueElement, own: string | null) => {
    const text = asked.get(key) ?? ''
    return field.value === '' && text !== '' && text !== own ? text : undefined
  }
  const [window, day, start] = [
    read('ventana', kind, current.window_kind),
    read('plazo', due, current.due_date),
    read('rige', from, current.valid_from),
  ]
  const parts = [
    window === undefined ? '' : `El periodo «${window}» no se puede probar: queda el del plan.`,
    day === undefined ? '' : `El plazo «${tellDay(day)}» no se puede probar: queda el del plan.`,
    start === undefined
      ? ''
      : `No puede regir desde «${tellDay(start)}», porque el plan va del ${formatDate(first)} al ${formatDate(last)}: queda desde el ${formatDate(current.valid_from)}.`,
  ].filter((part) => part !== '')
  if (parts.length === 0) return ''
  return notice(
    'La dirección pedía algo que aquí no se puede probar.',
    html`<ul>${parts.map((part) => html`<li>${part}</li>`)}</ul>`,
  )
}

function tellDay(text: string): string {
  return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text) ? formatDate(text) : text
}
