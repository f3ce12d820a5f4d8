/** Words in a run: five tell a copied sentence from a common phrase. */
const RUN = 5

/** One of so many runs is kept for finding candidates; the same ones in every text. */
const SAMPLE = 4

/**
 * A text as the set of its five-word runs, hashed and sorted. Case, punctuation and layout don't count.
 *
 * Broder, "On the resemblance and containment of documents" (1997): containment tells a shortened copy from its
 * original, which resemblance doesn't, and a sample by hash value keeps both estimable.
 */
export function shinglesOf(text: string): Uint32Array {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const hashes = words.map(hashOf)
  const runs = new Set<number>()
  for (let at = 0; at + RUN <= hashes.length; at++) {
    let run = 17
    for (let i = at; i < at + RUN; i++) run = mix(run, hashes[i] ?? 0)
    runs.add(run)
  }
  return Uint32Array.from(runs).sort()
}

/** The runs that stand for a text when candidates are looked up. */
export function sampleOf(shingles: Uint32Array): Uint32Array {
  return shingles.filter((shingle) => shingle % SAMPLE === 0)
}

/** How many runs two texts share. Both sorted. */
export function sharedRuns(a: Uint32Array, b: Uint32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i] ?? 0, b[j] ?? 0]
    if (left === right) {
      shared++
      i++
      j++
    } else if (left < right) i++
    else j++
  }
  return shared
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Order counts: "a b" and "b a" differ. The last steps are MurmurHash3's, so that every bit depends on every word. */
function mix(run: number, word: number): number {
  let hash = Math.imul(run, 31) ^ word
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
