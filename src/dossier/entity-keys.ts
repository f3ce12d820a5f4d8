import { LEGAL_SUFFIXES } from "../analysis/name-words.ts"

/** Names of states and unions that everybody knows by several forms. Squeezed keys. */
const SAME_PLACE: Readonly<Record<string, string>> = {
  us: "unitedstates",
  usa: "unitedstates",
  unitedstatesofamerica: "unitedstates",
  america: "unitedstates",
  uk: "unitedkingdom",
  britain: "unitedkingdom",
  greatbritain: "unitedkingdom",
  eu: "europeanunion",
  un: "unitednations",
  uae: "unitedarabemirates",
}

/** The parts of hyphenated words of a name, for who types one of them alone. */
export function hyphenParts(name: string): string[] {
  return name
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => /\p{L}[-‐‑]\p{L}/u.test(word))
    .flatMap((word) => word.split(/[-‐‑]/))
    .flatMap(nameWords)
}

/** The words of a name for comparison: small letters, no accents, stops, possessives or legal suffix, no leading article. */
export function nameWords(name: string): string[] {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’']s\b/g, "s")
    .replace(/[’'.]/g, "")
    .replace(/(?<=\p{L})[-‐‑](?=\p{L})/gu, "")
    .split(/[^\p{L}\p{N}&]+/u)
    .filter((word) => word.length > 0)
  if (words.length > 1 && words[0] === "the") words.shift()
  while (words.length > 1 && LEGAL_SUFFIXES.has(words.at(-1) ?? "")) words.pop()
  return words
}

/** One key for the ways a name is spaced and hyphened: `Wal-Mart`, `Wal - Mart`, `Walmart`. */
export function nameKey(name: string): string {
  const known = keys.get(name)
  if (known !== undefined) return known
  const joined = nameWords(name).join("")
  const key = SAME_PLACE[joined] ?? joined
  if (keys.size > 100_000) keys.clear()
  keys.set(name, key)
  return key
}

const keys = new Map<string, string>()

const SMALL = new Set(["of", "the", "and", "for", "on", "in", "to", "&", "at", "de", "la"])

/** `National Security Council` → `nsc`; null for a name of one word. */
export function acronymOf(name: string): string | null {
  const words = name
    .replace(/[-‐‑]/g, " ")
    .split(/\s+/)
    .filter((word) => word.length > 0 && !SMALL.has(word.toLowerCase()))
  // An acronym inside a name counts by its letters: Constitutional AI is CAI.
  const letters = words.map((word) => (/^\p{Lu}{2,3}$/u.test(word) ? word : word.charAt(0)))
  return words.length < 2 ? null : letters.join("").toLowerCase()
}

/** Whether a name is written as acronyms are: `AWS`, `U.S.`, `AT&T`. */
export function isAcronym(name: string): boolean {
  return /^(?:\p{Lu}[.&]?){2,6}s?$/u.test(name)
}
