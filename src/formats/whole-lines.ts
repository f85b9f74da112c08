export const LF = 0x0a

/** The same bytes cut only after line feeds. The chunks given may be used again by who gives them; those that come out, likewise. */
export function* toWholeLines(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  let begun: Uint8Array[] = []
  for (const chunk of chunks) {
    const end = chunk.lastIndexOf(LF) + 1
    if (end === 0) {
      begun.push(chunk.slice())
      continue
    }
    if (begun.length === 0) yield chunk.subarray(0, end)
    else {
      const first = chunk.indexOf(LF) + 1
      yield join([...begun, chunk.subarray(0, first)])
      if (first < end) yield chunk.subarray(first, end)
    }
    begun = end < chunk.length ? [chunk.slice(end)] : []
  }
  if (begun.length > 0) yield join(begun)
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let length = 0
  for (const part of parts) {
    whole.set(part, length)
    length += part.length
  }
  return whole
}
