/** Labels beside a chart, moved apart where they would touch, in the order of their heights and within top and bottom. */
export function labelsApart<Label extends {top: number}>(
  labels: readonly Label[],
  {height, top, bottom}: {height: number; top: number; bottom: number},
): Label[] {
  const sorted = labels.map((label) => ({...label})).sort((a, b) => a.top - b.top)
  let least = top
  for (const label of sorted) {
    label.top = Math.max(label.top, least)
    least = label.top + height
  }
  let most = bottom
  for (const label of sorted.toReversed()) {
    label.top = Math.min(label.top, most)
    most = label.top - height
  }
  return sorted
}
