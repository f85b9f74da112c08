import type {VisitBlock} from './visit-block.js'
import type {BlockLimits, BlockReply, ScanEnd} from './visit-blocks.js'
import type {VisitScan} from './visit-scan.js'

/** What the main thread says to a scanning one, of the scan of that number: scan this file, this came of a block, or leave the file. */
export type ToScanner = {id: number} & (
  | {scan: VisitScan; limits: BlockLimits}
  | {judged: BlockReply; memory: ArrayBuffer}
  | {leave: true}
)

/** What a scanning thread says of a scan: a block, or its end, which is null where the file was left. */
export type FromScanner = {id: number} & ({block: VisitBlock} | {end: ScanEnd | null} | {error: string})
