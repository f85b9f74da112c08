import {activitySchedule} from './activity-schedule.js'
import type {DemoFile} from './demo-file.js'
import {improvementPlan} from './improvement-plan.js'
import {aguazul} from './stories/aguazul.js'
import {genova} from './stories/genova.js'
import {miraflores} from './stories/miraflores.js'
import {palmar} from './stories/palmar.js'
import {pore} from './stories/pore.js'

/** Every export of the demonstration: the same files, with the same rows, whenever and wherever it is told. */
export function demonstration(): DemoFile[] {
  return [
    ...pore(),
    ...palmar(),
    ...miraflores(),
    ...aguazul(),
    ...genova(),
    improvementPlan(),
    activitySchedule(),
  ]
}
