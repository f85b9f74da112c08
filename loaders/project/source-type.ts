import {ATTENDANCE_TYPES, type Kind, PUBLICATION_TYPES} from '../../src/domain/kind.js'
import type {Metric} from './metric.js'

/** What `tipo` may name of a source; none for visits. A measurement's type is what it measures. */
export function findSourceTypes(source: Kind, metrics: readonly Metric[]): readonly string[] {
  if (source === 'publications') return PUBLICATION_TYPES
  if (source === 'attendance') return ATTENDANCE_TYPES
  if (source === 'measurements') return metrics.map((m) => m.metric)
  return []
}
