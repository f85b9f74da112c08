import {html} from 'htl'
import {toBimesterWords} from '../domain/bimester.js'
import type {Compliance} from '../domain/compliance.js'
import type {Municipality, Site} from '../domain/site.js'
import {isChange, type Proposal, toProposedRows} from '../domain/what-if/proposal.js'
import {findProposalFaults} from '../domain/what-if/proposal-fault.js'
import {type Readings, toReadings} from '../domain/what-if/readings.js'
import {restate} from '../domain/what-if/restate.js'
import {toScores} from '../domain/what-if/score-of.js'
import {findCurrent} from '../domain/what-if/targets.js'
import type {PlanTarget, TriedIndicator, WhatIf} from '../domain/what-if/what-if.js'
import {chartFigure} from './chart-figure.js'
import {indicatorChart} from './indicator-chart.js'
import {toIndicatorHref} from './links.js'
import {methodLink} from './method-link.js'
import {notice} from './notice.js'
import {proposalExport} from './proposal-export.js'
import {section} from './section.js'
import {stateStrip} from './state-strip.js'
import {scoreChangeFinding, whatIfFinding} from './what-if-finding.js'
import {toWhatIfRecords} from './what-if-records.js'
import {whatIfHistory, whatIfTable} from './what-if-table.js'

export interface WhatIfViewOptions {
  site: Site
  municipality: Municipality
  whatIf: WhatIf
  /** The rows of every indicator as they stand. */
  present: readonly Compliance[]
  bimester: string
  /** Draws what depends on the width that there is. */
  resize: (draw: (width: number) => SVGElement) => unknown
}

/** An indicator's past beside what it would be under a proposal. */
export interface Restated {
  indicator: TriedIndicator
  proposal: Proposal
  /** Why nothing can be judged by it. */
  faults: string[]
  /** The rows of the plan that the proposal makes. */
  targets: PlanTarget[]
  present: Compliance[]
  restated: Compliance[]
}

/** What is restated for each proposal again, and what stays while one is moved. */
export function toRestater(
  indicator: TriedIndicator,
  present: readonly Compliance[],
  {cutoff}: {cutoff: string},
): (proposal: Proposal) => Restated {
  const readings: Readings = toReadings(indicator)
  const own = present.filter(({code}) => code === indicator.code)
  return (proposal) => {
    const targets = toProposedRows(indicator, proposal).map(({target}) => target)
    const restated = restate(indicator, targets, {cutoff, readings})
    return {
      indicator,
      proposal,
      faults: findProposalFaults(indicator, proposal).map(({text}) => text),
      targets,
      present: own,
      restated,
    }
  }
}

/** The two sentences that answer the page's question. */
export function toWhatIfText(
  {indicator, proposal, faults, targets, present, restated}: Restated,
  {site, municipality, whatIf, present: all, bimester}: Omit<WhatIfViewOptions, 'resize'>,
): string {
  if (faults.length > 0) return `Con esta propuesta nada se puede juzgar. ${faults.join(' ')}`
  const edges = site.preset.bands.map(({from}) => from)
  const [before, after] = [whatIf.scores, toScoresOf(all, restated)].map((scores) =>
    scores.find((score) => score.bimester === bimester),
  )
  return [
    whatIfFinding(present, restated, {
      planned: findCurrent(indicator.targets, site.cutoff),
      proposed: findCurrent(targets, site.cutoff),
      isChanged: isChange(proposal),
      isToCome: isChange(proposal) && proposal.from > site.cutoff,
    }),
    scoreChangeFinding(before, after, {name: municipality.name, edges}),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** All that a proposal would change: states, figures of a bimester, history, and the rows of the plan. */
export function whatIfView(
  {indicator, proposal, faults, present, restated}: Restated,
  {site, municipality, whatIf, present: all, bimester, resize}: WhatIfViewOptions,
): HTMLElement {
  if (faults.length > 0) {
    return notice('Corrija la propuesta.', html`<ul>${faults.map((fault) => html`<li>${fault}</li>`)}</ul>`)
  }
  const edges = site.preset.bands.map(({from}) => from)
  const {slug, name} = municipality
  const pick = <Row extends {bimester: string}>(rows: readonly Row[]) =>
    rows.find((row) => row.bimester === bimester)
  const row = pick(present) ?? present.at(-1)
  const isOtherWindow = restated.some(({window_kind}, i) => window_kind !== present[i]?.window_kind)
  const changes = site.changes.filter((change) => (change.municipality ?? slug) === slug)
  const isShown = isChange(proposal)
  const proposed = isOtherWindow || !isShown ? [] : restated
  const source = () => html`<a href="./datos.html">los archivos de ${name}</a>`
  const draw = (rows: readonly Compliance[], steps: readonly Compliance[], width: number) =>
    indicatorChart(rows, {changes, proposed: steps, marked: row?.t, width})
  return html`<div class="what-if">
    ${section(
      'Bimestre por bimestre',
      html.fragment`Arriba, lo que dice el registro; abajo, lo que habría dicho la propuesta, y con un recuadro lo que cambia. ${methodLink('Qué quiere decir cada estado', 'estados')}.`,
      stateStrip([
        {name: 'plan', rows: present},
        {name: 'propuesta', rows: restated},
      ]),
    )}
    ${section(
      `En ${toBimesterWords(bimester)}`,
      '',
      whatIfTable(
        {row: pick(present), score: pick(whatIf.scores)},
        {row: pick(restated), score: pick(toScoresOf(all, restated))},
        {name, edges},
      ),
    )}
    ${chartFigure(
      resize((width) => draw(present, proposed, Math.min(width, 960))),
      {
        title: isShown ? `Simulación: «${indicator.indicator}» con otra meta` : indicator.indicator,
        unit: `Valor por bimestre, en ${indicator.unit}`,
        caption: `La línea gruesa es la meta del plan${isShown ? '; la punteada, la de una propuesta, que no rige' : ''}. Los valores son los mismos: cambia con qué se comparan.`,
        source: source(),
        stamp: site,
        table: () => whatIfHistory(present, restated),
        name: `simulacion-${indicator.code}`,
        rows: () => toWhatIfRecords(present, restated),
        picture: () => draw(present, proposed, 800),
      },
    )}
    ${
      isOtherWindow
        ? chartFigure(
            resize((width) => draw(restated, [], Math.min(width, 960))),
            {
              title: `Simulación: «${indicator.indicator}» contado por otro periodo`,
              unit: `Valor de lo que cerró en cada bimestre, en ${indicator.unit}`,
              caption:
                'Otro periodo suma otros días. La línea gruesa es la meta de una propuesta, que no rige.',
              source: source(),
              stamp: site,
              name: `simulacion-${indicator.code}-periodo`,
              rows: () => toWhatIfRecords(present, restated),
              picture: () => draw(restated, [], 800),
            },
          )
        : ''
    }
    ${
      isShown
        ? section('Si se adopta', '', proposalExport(whatIf, indicator, proposal))
        : section(
            'Si se adopta',
            'Mueva la meta, el mínimo, el periodo o el plazo: aquí quedará la fila que iría al plan.',
            '',
          )
    }
    <p><a href=${toIndicatorHref(slug, indicator.code, {bimester, ownPage: site.indicatorPages})}>«${indicator.indicator}» con la meta del plan</a>, con las filas de los archivos que hay detrás.</p>
  </div>`
}

/** The scores of the plan with one indicator restated. */
function toScoresOf(all: readonly Compliance[], restated: readonly Compliance[]) {
  const code = restated[0]?.code
  return toScores([...all.filter((row) => row.code !== code), ...restated])
}
