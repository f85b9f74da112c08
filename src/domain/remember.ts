/** The same function of a text, which remembers what it made of the last texts: for those that come again and again. */
export function remember<T>(compute: (text: string) => T, most = 10_000): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined || known.has(text)) return found as T
    const value = compute(text)
    if (known.size >= most) known.clear()
    known.set(text, value)
    return value
  }
}
