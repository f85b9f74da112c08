import {formatDate} from '../calendar-date.js'
import type {RemarkRule} from '../plan-remark.js'
import {type Proposal, type ProposedRow, toProposedRows} from './proposal.js'
import type {TriedIndicator} from './what-if.js'

/** What is to be known before a proposal becomes a plan: the remarks that it would get, in their words, and what it would restate. */
export function listProposalNotes(
  indicator: TriedIndicator,
  proposal: Proposal,
  {cutoff, rules}: {cutoff: string; rules: readonly RemarkRule[]},
): string[] {
  const rows = toProposedRows(indicator, proposal).filter(({isNew}) => isNew)
  const remark = (rule: string) =>
    rules.filter((one) => one.rule === rule).map(({title, meaning}) => `${title}: ${toLower(meaning)}`)
  return [
    proposal.from > cutoff
      ? `Regiría después de la fecha de corte: ningún bimestre pasado cambia.`
      : `Regiría hacia atrás, desde el ${formatDate(proposal.from)}: los bimestres que ya se juzgaron quedarían con otro resultado. Una meta suele regir desde el día siguiente al acto que la fija.`,
    ...(rows.some(({target}) => target.goal === null) ? remark('sin_meta') : []),
    ...(rows.some(isFloorAlone) ? remark('minimo_solo') : []),
    ...(rows.some(isDueOutside) ? remark('plazo_fuera_de_vigencia') : []),
    indicator.targets.some(({legal}) => legal) && rows.some(({target}) => !target.legal)
      ? 'El plazo de la fase lo fija una norma: el plan puede escribir otro, y la norma sigue obligando.'
      : '',
  ].filter((note) => note !== '')
}

function isFloorAlone({target, cells}: ProposedRow): boolean {
  return target.direction !== 'entre' && cells.meta === '' && (cells.minimo ?? '') !== ''
}

function isDueOutside({target}: ProposedRow): boolean {
  const {due_date: due, valid_from, valid_until} = target
  return due !== null && (due < valid_from || due > valid_until)
}

function toLower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
