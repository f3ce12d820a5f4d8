/**
 * Whether `typed` is `known` with one slip of the keyboard: a letter left out, doubled or put in, two letters swapped, or
 * one vowel for another; in a longer word any one letter for another. The first letter must stand. A changed consonant in
 * a short name is more often another name (`Crane`, `Crake`), so it is no slip.
 */
export function isSlip(typed: string, known: string): boolean {
  if (typed === known || typed.charAt(0) !== known.charAt(0) || Math.min(typed.length, known.length) < 4) return false
  const start = commonStart(typed, known)
  const [a, b] = [typed.slice(start), known.slice(start)]
  const end = commonStart(reversed(a), reversed(b))
  const [x, y] = [a.slice(0, a.length - end), b.slice(0, b.length - end)]
  if (x.length + y.length === 1) {
    // A letter too many or too few: a doubled one in any word, another one only where the rest is long enough to tell.
    const letter = x || y
    const beside = [known.charAt(start - 1), known.charAt(start), typed.charAt(start - 1), typed.charAt(start)]
    const doubled = beside.filter((near) => near === letter).length > 1 || known.charAt(start - 1) === letter
    return doubled || Math.min(typed.length, known.length) >= 6
  }
  if (x.length === 2 && y.length === 2) return x.charAt(0) === y.charAt(1) && x.charAt(1) === y.charAt(0)
  if (x.length !== 1 || y.length !== 1) return false
  const vowels = /^[aeiouy]$/.test(x) && /^[aeiouy]$/.test(y)
  return (vowels && typed.length >= 5) || typed.length >= 8
}

function commonStart(a: string, b: string): number {
  let i = 0
  while (i < a.length && i < b.length && a.charAt(i) === b.charAt(i)) i++
  return i
}

function reversed(text: string): string {
  return [...text].reverse().join("")
}
