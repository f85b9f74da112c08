/** Does something the first time that it is asked for, and then gives the same again; what failed is tried anew. */
export function once<T>(start: () => Promise<T>): () => Promise<T> {
  let begun: Promise<T> | undefined
  return () => {
    begun ??= start().catch((error) => {
      begun = undefined
      throw error
    })
    return begun
  }
}
