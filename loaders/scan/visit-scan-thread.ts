import {type MessagePort, parentPort} from 'node:worker_threads'
import {Mailbox} from './mailbox.js'
import type {FromScanner, ToScanner} from './scan-message.js'
import {type BlockLimits, type BlockReply, readVisitBlocks} from './visit-blocks.js'
import type {VisitScan} from './visit-scan.js'

/** How many blocks may be away, waiting to be appended: what bounds the memory of a scan. */
const MOST_AWAY = 4

const port = parentPort as MessagePort
const mailbox = new Mailbox<ToScanner>()
port.on('message', (message: ToScanner) => mailbox.put(message))

for (;;) {
  const message = await mailbox.take()
  if ('scan' in message) await scanFile(message.scan, message.limits).catch(postError)
}

async function scanFile(scan: VisitScan, limits: BlockLimits): Promise<void> {
  const blocks = readVisitBlocks(scan, limits)
  const free: ArrayBuffer[] = []
  let away = 0
  let reply: BlockReply = {judged: []}
  for (;;) {
    const step = blocks.next(reply)
    if (step.done) return post({end: step.value})
    const block = step.value
    post({block}, [block.memory, block.pages.text.buffer, block.pages.ends.buffer] as ArrayBuffer[])
    away += 1
    reply = {judged: []}
    while (away >= (block.isLast ? 1 : MOST_AWAY)) {
      const message = await mailbox.take()
      if ('leave' in message) {
        blocks.return({lines: 0, suspects: null, pagesReset: false})
        return post({end: null})
      }
      if (!('reply' in message)) throw new Error('a file was sent before the end of another')
      away -= 1
      reply.judged.push(...message.reply.judged)
      if (message.reply.memory !== undefined) free.push(message.reply.memory)
    }
    reply.memory = free.pop()
  }
}

function post(message: FromScanner, transfer: ArrayBuffer[] = []): void {
  port.postMessage(message, transfer)
}

function postError(error: unknown): void {
  post({error: (error as Error).message})
}
