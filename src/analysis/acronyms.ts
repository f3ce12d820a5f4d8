/** An acronym and what a text says that it stands for. */
export type Acronym = { readonly short: string; readonly long: string }

const SHORT = "\\p{Lu}[\\p{Lu}&]{1,7}"
const LONG_THEN_SHORT = new RegExp(`((?:[\\p{L}’'-]+\\s){1,8}?[\\p{L}’'-]+)\\s\\((${SHORT})s?\\)`, "gu")
const SHORT_THEN_LONG = new RegExp(`(${SHORT})s?\\s\\(((?:\\p{L}[\\p{L}’'-]*\\s){1,7}\\p{L}[\\p{L}’'-]*)\\)`, "gu")

/** The acronyms that a text explains itself: `National Security Council (NSC)`, `AWS (Amazon Web Services)`. */
export function acronymsOf(text: string): Acronym[] {
  if (!text.includes("(")) return []
  const found: Acronym[] = []
  for (const match of text.matchAll(LONG_THEN_SHORT)) {
    const long = initialsFit(match[1] ?? "", match[2] ?? "")
    if (long) found.push({ short: match[2] ?? "", long })
  }
  for (const match of text.matchAll(SHORT_THEN_LONG)) {
    const long = initialsFit(match[2] ?? "", match[1] ?? "")
    if (long) found.push({ short: match[1] ?? "", long })
  }
  return found
}

/** The shortest run of last words whose initials spell the acronym, small words skipped; null when none does. */
function initialsFit(words: string, short: string): string | null {
  const all = words.trim().split(/\s+/)
  const letters = short.replace(/&/g, "").toLowerCase()
  for (let from = all.length - 1; from >= 0; from--) {
    const run = all.slice(from)
    const parts = run.flatMap((word) => word.split("-"))
    const spell = (list: string[]) => list.map((word) => word.charAt(0).toLowerCase()).join("")
    if (
      spell(parts) === letters ||
      spell(parts.filter((word) => !/^(?:of|the|and|for|on|in|to)$/i.test(word))) === letters
    )
      return /^(?:of|the|and|for|on|in|to)$/i.test(run[0] ?? "") ? null : run.join(" ")
  }
  return null
}
