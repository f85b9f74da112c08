import {Worker} from 'node:worker_threads'
import {Mailbox} from './mailbox.js'
import type {FromScanner, ToScanner} from './scan-message.js'
import {BlockTaker, type JudgeRecord, type ScanVisitsOptions, type VisitScanResult} from './scan-visits.js'
import type {VisitSink} from './visit-appender.js'
import type {BlockLimits} from './visit-blocks.js'
import type {VisitScan} from './visit-scan.js'

/** A thread that scans visits exports, one after the other. Close it. */
export class VisitScanWorker {
  private readonly worker = new Worker(new URL('./visit-scan-worker.mjs', import.meta.url))
  private readonly mailbox = new Mailbox<FromScanner>()

  constructor() {
    this.worker.on('message', (message: FromScanner) => this.mailbox.put(message))
    this.worker.on('error', ({message}) => this.mailbox.put({error: message}))
    this.worker.on('exit', () => this.mailbox.put({error: 'the scanning thread ended'}))
  }

  /** As `scanVisits`, with the scanning in the thread: one file at a time. */
  async scan(
    scan: VisitScan,
    sink: VisitSink,
    judge: JudgeRecord,
    {onProgress, ...limits}: ScanVisitsOptions & BlockLimits = {},
  ): Promise<VisitScanResult> {
    this.post({scan, limits})
    const taker = await BlockTaker.open(scan, sink, judge)
    try {
      for (;;) {
        const message = await this.mailbox.take()
        if ('error' in message) throw new Error(message.error)
        if ('end' in message) return taker.finish(message.end ?? undefined)
        const {block} = message
        // Blocks that were on their way when the file was left.
        if (taker.isContradicted) continue
        const judged = await taker.take(block)
        onProgress?.(block.offset, taker.rows)
        if (taker.isContradicted) this.post({leave: true})
        else this.post({reply: {judged, memory: block.memory}}, [block.memory])
      }
    } finally {
      taker.close()
    }
  }

  async close(): Promise<void> {
    await this.worker.terminate()
  }

  private post(message: ToScanner, transfer: ArrayBuffer[] = []): void {
    this.worker.postMessage(message, transfer)
  }
}
