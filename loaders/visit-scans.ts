import {availableParallelism} from 'node:os'
import type {ExportReading} from '../src/formats/export-reading.js'
import type {VisitRow} from '../src/formats/visit-row.js'
import type {ExportSource} from './export-source.js'
import {SMALLEST_SCAN} from './inputs/read-inputs.js'
import type {Municipality} from './project/municipality.js'
import type {RecordSink} from './record-sink.js'
import type {ScanEnd} from './scan/visit-blocks.js'
import {toScannedColumns, type VisitScan} from './scan/visit-scan.js'
import {type TakeScan, VisitScanWorker} from './scan/visit-scan-worker.js'
import type {Store} from './store.js'

/** The scan of a visits export, and what its taking needs. */
export interface StartedScan {
  scan: VisitScan
  take: TakeScan
}

/** How many threads scan: two give about as many rows as one can append. */
const MOST_THREADS = Math.min(2, availableParallelism())

/** The threads that scan large visits exports in turns, started when the first ones come. Close them. */
export class VisitScans {
  private readonly workers: VisitScanWorker[] = []
  private started = 0

  constructor(
    private readonly municipalities: readonly Municipality[],
    private readonly today: string,
    /** In bytes: smaller exports are left to the general path. */
    private readonly smallest = SMALLEST_SCAN,
  ) {}

  /** Starts to scan an export; undefined where only the general path can read it, or it is small. */
  start(source: ExportSource, reading: ExportReading): StartedScan | undefined {
    const scan = this.toScan(source, reading)
    if (scan === undefined) return undefined
    const turn = this.started % MOST_THREADS
    this.started += 1
    this.workers[turn] ??= new VisitScanWorker()
    return {scan, take: this.workers[turn].start(scan)}
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()))
  }

  private toScan(
    {input, content, found, folder}: ExportSource,
    reading: ExportReading,
  ): VisitScan | undefined {
    const [section, ...others] = found.sections
    const {encoding, size} = input
    if (size < this.smallest || section === undefined || others.length > 0) return undefined
    if (encoding !== 'utf-8' && encoding !== 'windows-1252') return undefined
    const columns = toScannedColumns(section)
    if (columns === undefined) return undefined
    const head = content.text.slice(0, section.offset)
    return {
      ...columns,
      file: input.file,
      offset: content.mark + (encoding === 'utf-8' ? Buffer.byteLength(head) : head.length),
      line: section.line,
      end: size,
      encoding,
      delimiter: section.delimiter,
      order: reading.order,
      today: this.today,
      folder,
      municipalities: this.municipalities,
    }
  }
}

/**
 * Sends the records of a scanned export to the store; those that the scanner sets aside are read as all others are. Returns
 * what the scan found out of its days.
 */
export async function takeScan(
  store: Store,
  {take}: StartedScan,
  {
    source,
    reading,
    sink,
    onBytes,
  }: {
    source: ExportSource
    reading: ExportReading
    sink: RecordSink
    onBytes: (done: number, records: number) => void
  },
): Promise<Pick<ScanEnd, 'suspects' | 'days'>> {
  const [section] = source.found.sections
  if (section === undefined) throw new Error('an export without sections')
  const {suspects, days, rows} = await store.withOneThread(() =>
    take(
      {connection: store.connection, fileId: sink.fileId, database: 'kept'},
      async (record) => {
        const outcome = reading.read(record, section)
        if ('row' in outcome) return outcome.row as VisitRow & {visits: number}
        sink.add(outcome, record, section)
        if (sink.isFull) await sink.flush()
        return undefined
      },
      {
        dateOrder: reading.dateOrder,
        onProgress: (offset, scanned) => onBytes(offset, sink.read + scanned),
      },
    ),
  )
  sink.read += rows
  await sink.end()
  return {suspects, days}
}
