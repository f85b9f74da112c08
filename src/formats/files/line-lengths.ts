const LF = 0x0a
const CR = 0x0d

/**
 * The lengths of the first and of the longest physical line of bytes that come in chunks, both never less than they are: the
 * longest is exact where it is longer than a chunk, which is when it matters.
 */
export class LineLengths {
  private begun = 0
  private longestLine = 0
  private firstLine: number | undefined

  add(chunk: Uint8Array): void {
    // Lines end in CR only where there is no LF at all.
    const end = chunk.includes(LF) ? LF : CR
    const first = chunk.indexOf(end)
    if (first === -1) {
      this.begun += chunk.length
      return
    }
    const last = chunk.lastIndexOf(end)
    this.firstLine ??= this.begun + first
    this.longestLine = Math.max(this.longestLine, this.begun + first, last - first)
    this.begun = chunk.length - last - 1
  }

  /** In bytes. */
  first(): number {
    return this.firstLine ?? this.begun
  }

  /** In bytes. */
  longest(): number {
    return Math.max(this.longestLine, this.begun)
  }
}
