import {Worker} from 'node:worker_threads'
import {Mailbox} from './mailbox.js'
import type {FromScanner, ToScanner} from './scan-message.js'
import {BlockTaker, type JudgeRecord, type ScanVisitsOptions, type VisitScanResult} from './scan-visits.js'
import type {VisitSink} from './visit-appender.js'
import type {BlockLimits} from './visit-blocks.js'
import type {VisitScan} from './visit-scan.js'

/** Appends the rows of a scan that was started, and has its other records judged; as `scanVisits`. */
export type TakeScan = (
  sink: VisitSink,
  judge: JudgeRecord,
  options?: ScanVisitsOptions,
) => Promise<VisitScanResult>

/** A thread that scans visits exports, one after the other. Close it. */
export class VisitScanWorker {
  private readonly worker = new Worker(new URL('./visit-scan-worker.mjs', import.meta.url))
  private readonly mailboxes = new Map<number, Mailbox<FromScanner>>()
  private lastId = 0

  constructor() {
    this.worker.on('message', (message: FromScanner) => this.mailboxes.get(message.id)?.put(message))
    this.worker.on('error', ({message}) => this.fail(message))
    this.worker.on('exit', () => this.fail('the scanning thread ended'))
  }

  /**
   * Starts a scan, or has it wait for those that were started before. It goes as far as a few blocks on its own, and on when
   * what this gives is called. Scans are taken in the order in which they were started; one that is contradicted is
   * repeated with `scanVisits`, since the thread may be at the next one.
   */
  start(scan: VisitScan, limits: BlockLimits = {}): TakeScan {
    this.lastId += 1
    const id = this.lastId
    const mailbox = new Mailbox<FromScanner>()
    this.mailboxes.set(id, mailbox)
    this.post({id, scan, limits})
    return async (sink, judge, {onProgress, dateOrder} = {}) => {
      const taker = await BlockTaker.open(scan, sink, judge, dateOrder)
      let isDone = false
      try {
        for (;;) {
          const message = await mailbox.take()
          if ('error' in message) throw new Error(message.error)
          if ('end' in message) {
            isDone = true
            return taker.finish(message.end ?? undefined)
          }
          // A block that was on its way when the file was left.
          if (isDone) continue
          const judged = await taker.take(message.block)
          onProgress?.(message.block.offset, taker.rows)
          isDone = taker.isContradicted
          const {memory} = message.block
          if (isDone) this.post({id, leave: true})
          else this.post({id, judged, memory}, [memory])
        }
      } finally {
        this.mailboxes.delete(id)
        if (!isDone) this.post({id, leave: true})
        taker.close()
      }
    }
  }

  async close(): Promise<void> {
    await this.worker.terminate()
  }

  private post(message: ToScanner, transfer: ArrayBuffer[] = []): void {
    this.worker.postMessage(message, transfer)
  }

  private fail(error: string): void {
    for (const [id, mailbox] of this.mailboxes) mailbox.put({id, error})
  }
}
