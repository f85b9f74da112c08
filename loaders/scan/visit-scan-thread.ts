import {type MessagePort, parentPort} from 'node:worker_threads'
import {Mailbox} from './mailbox.js'
import type {FromScanner, ToScanner} from './scan-message.js'
import {createBlockMemory} from './visit-block.js'
import {type BlockLimits, type BlockReply, LEFT, readVisitBlocks} from './visit-blocks.js'
import type {VisitScan} from './visit-scan.js'

/** How many blocks of some 2 MB may be away, waiting to be appended: what bounds the memory of a scan. */
const MOST_AWAY = 8

const port = parentPort as MessagePort
const scans = new Mailbox<{id: number; scan: VisitScan; limits: BlockLimits}>()
const answers = new Mailbox<Exclude<ToScanner, {scan: VisitScan}>>()
/** Memory of blocks that came back. */
const free: ArrayBuffer[] = []

port.on('message', (message: ToScanner) => {
  if ('scan' in message) scans.put(message)
  else answers.put(message)
})

for (;;) {
  const {id, scan, limits} = await scans.take()
  try {
    await scanFile(id, scan, limits)
  } catch (error) {
    post({id, error: (error as Error).message})
  }
}

async function scanFile(id: number, scan: VisitScan, limits: BlockLimits): Promise<void> {
  const blocks = readVisitBlocks(scan, limits, () => free.pop() ?? createBlockMemory())
  let away = 0
  let judged: BlockReply = []
  for (;;) {
    const step = blocks.next(judged)
    if (step.done) return post({id, end: step.value})
    const block = step.value
    post({id, block}, [block.memory, block.pages.text.buffer, block.pages.ends.buffer] as ArrayBuffer[])
    away += 1
    judged = []
    while (away >= (block.isLast ? 1 : MOST_AWAY)) {
      const answer = await answers.take()
      if ('memory' in answer) free.push(answer.memory)
      // Of a scan before this one, which was left or failed.
      if (answer.id !== id) continue
      if ('leave' in answer) {
        blocks.return(LEFT)
        return post({id, end: null})
      }
      away -= 1
      judged.push(...answer.judged)
    }
  }
}

function post(message: FromScanner, transfer: ArrayBuffer[] = []): void {
  port.postMessage(message, transfer)
}
