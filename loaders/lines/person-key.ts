import {createHash} from 'node:crypto'
import type {Store} from '../store.js'

/** How many bytes SHA-256 takes at once. */
const BLOCK = 64

/** Gives queries the key under which the store tells people apart, in the two forms in which HMAC (RFC 2104) uses it (`keyed_hash`). */
export async function setPersonKey(store: Store): Promise<void> {
  const key = Buffer.from(store.personKey)
  const block = Buffer.alloc(BLOCK)
  block.set(key.length > BLOCK ? createHash('sha256').update(key).digest() : key)
  for (const [name, mask] of [
    ['inner_key', 0x36],
    ['outer_key', 0x5c],
  ] as const) {
    const form = Buffer.from(block.map((byte) => byte ^ mask))
    await store.setVariable(name, form.toString('hex'), 'varchar')
  }
}
