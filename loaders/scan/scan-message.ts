import type {VisitBlock} from './visit-block.js'
import type {BlockLimits, BlockReply, ScanEnd} from './visit-blocks.js'
import type {VisitScan} from './visit-scan.js'

/** What the main thread says to a scanning one: scan this file, this came of a block, or leave the file. */
export type ToScanner = {scan: VisitScan; limits: BlockLimits} | {reply: BlockReply} | {leave: true}

/** What a scanning thread says: a block, or the end of a file; the end is null where the file was left. */
export type FromScanner = {block: VisitBlock} | {end: ScanEnd | null} | {error: string}
