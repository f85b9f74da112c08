import {findStatedBelow} from './preamble.js'
import type {ExportRecord} from './records.js'

const TOPIC = /^(topic|tema|topico|sujet|asunto)$/
const START =
  /^(actual )?start time$|^(hora|horario) de inicio( real)?$|^hora real de inicio$|^heure de debut( reelle)?$/

/** The topic and the beginning that a Zoom report states in the small table above its list. */
export function readZoomMeeting(records: readonly ExportRecord[]): {
  title: string | undefined
  start: string | undefined
} {
  return {title: findStatedBelow(records, TOPIC), start: findStatedBelow(records, START)}
}
