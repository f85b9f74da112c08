import {ATTENDANCE_TYPES, PUBLICATION_TYPES, type SourceKind} from '../../src/domain/kind.js'
import type {Metric} from './metric.js'

/** What `tipo` may name of a source; none for visits. A measurement's type is what it measures. */
export function findSourceTypes(source: SourceKind, metrics: readonly Metric[]): readonly string[] {
  if (source === 'publications') return PUBLICATION_TYPES
  if (source === 'attendance') return ATTENDANCE_TYPES
  if (source === 'measurements') return metrics.map((m) => m.metric)
  return []
}
