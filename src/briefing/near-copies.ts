/**
 * Puts near-identical sentences together, in the order of their first. Two are near-identical when they share at least
 * four fifths of their words; only sentences with the same opening or the same end are compared, so cost is near linear.
 */
export function groupNearCopies<T>(items: readonly T[], textOf: (item: T) => string): T[][] {
  const groups: { words: Set<string>; members: T[] }[] = []
  const buckets = new Map<string, number[]>()
  for (const item of items) {
    const list = textOf(item)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? ["?"]
    const words = new Set(list)
    const keys = [`<${list.slice(0, 3).join(" ")}`, `>${list.slice(-3).join(" ")}`]
    const near = keys.flatMap((key) => buckets.get(key) ?? []).find((at) => overlap(groups[at]?.words, words) >= 0.8)
    if (near !== undefined) {
      groups[near]?.members.push(item)
      continue
    }
    for (const key of keys) {
      const bucket = buckets.get(key)
      if (bucket) bucket.push(groups.length)
      else buckets.set(key, [groups.length])
    }
    groups.push({ words, members: [item] })
  }
  return groups.map(({ members }) => members)
}

function overlap(a: ReadonlySet<string> | undefined, b: ReadonlySet<string>): number {
  if (!a) return 0
  let both = 0
  for (const word of b) if (a.has(word)) both++
  return both / (a.size + b.size - both)
}
