import { stemmer } from "stemmer"
import { IRREGULAR, NOT_DERIVED, NUMBER_WORDS, PAIRS, SCALES, STOP_WORDS } from "./word-lists.ts"

/** One word of a text as it is indexed and compared; several terms may stand at one place (`tap-to-pay`). */
export type Term = { readonly term: string; readonly start: number; readonly end: number }

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,&‐‑–-][\p{L}\p{N}\p{M}]+)*(?:(?<=\.\p{L})\.)?%?/gu
/** Scripts written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const segmenter = new Intl.Segmenter(undefined, { granularity: "word" })

/** Forms of written words, kept because texts repeat themselves; emptied when it grows too large. */
const memo = new Map<string, readonly string[]>()
const MEMO_LIMIT = 200_000

/** The terms of a text, without places: for the index. */
export function termsOf(text: string): string[] {
  const terms: string[] = []
  scan(text, 0, text.length, (term) => terms.push(term))
  return terms
}

/** The terms of a part of a text with the offsets of the words they come from. */
export function placedTerms(text: string, start: number, end: number): Term[] {
  const terms: Term[] = []
  scan(text, start, end, (term, from, to) => terms.push({ term, start: from, end: to }))
  return terms
}

/** A term that the next word may still change: a number before its scale, the first word of a pair. */
type Held = { term: string; value: number; start: number; end: number }

function scan(text: string, start: number, end: number, visit: (term: string, start: number, end: number) => void) {
  const part = start === 0 && end === text.length ? text : text.slice(start, end)
  let held: Held | undefined
  let before = ""
  const release = (one: Held | undefined) => {
    if (one?.term) visit(one.term.startsWith("#") ? numberTerm(one.value) : one.term, one.start, one.end)
  }
  for (const match of part.matchAll(WORD)) {
    const raw = match[0]
    const from = start + match.index
    const to = from + raw.length
    const lower = raw.toLowerCase()
    const waiting: Held | undefined = held
    held = undefined
    const scale = waiting?.term.startsWith("#") ? SCALES.get(lower) : undefined
    if (waiting && scale !== undefined) {
      held = { ...waiting, value: waiting.value * scale, end: to }
      before = ""
      continue
    }
    const pair = before ? PAIRS.get(`${before} ${lower}`) : undefined
    if (pair) {
      visit(pair, waiting?.start ?? from, to)
      before = ""
      continue
    }
    release(waiting)
    before = PAIR_STARTS.has(lower) ? lower : ""
    const forms = formsOf(raw)
    const only = forms.length === 1 ? forms[0] : undefined
    if (only?.startsWith("#")) held = { term: only, value: Number(only.slice(1)), start: from, end: to }
    else if (before && only !== undefined) held = { term: only, value: 0, start: from, end: to }
    else for (const form of forms) if (form) visit(form, from, to)
  }
  release(held)
}

const PAIR_STARTS = new Set([...PAIRS.keys()].map((pair) => pair.split(" ")[0] ?? ""))

function numberTerm(value: number): string {
  return `#${Number(value.toPrecision(12))}`
}

/** The terms of one written word; empty for a word without content. A number is one term that starts with `#`. */
export function formsOf(raw: string): readonly string[] {
  const known = memo.get(raw)
  if (known) return known
  const forms = makeForms(raw)
  if (raw.length <= 40) {
    if (memo.size >= MEMO_LIMIT) memo.clear()
    memo.set(raw, forms)
  }
  return forms
}

function makeForms(raw: string): string[] {
  if (UNSPACED.test(raw))
    return [...segmenter.segment(raw)].filter((part) => part.isWordLike).map((part) => fold(part.segment))
  const percent = raw.endsWith("%")
  let word = (percent ? raw.slice(0, -1) : raw).replace(/['’]s?$/i, "")
  if (percent) return [...makeForms(word), "percent"]
  // U.S. and US are the country, us is not. A stop after a longer word belongs to the sentence.
  if (/^(?:\p{L}\.)+\p{L}?\.?$/u.test(word) && word.length > 2) word = word.replace(/\./g, "")
  else word = word.replace(/\.$/, "")
  if (/^(?:US|USA)$/.test(word)) return ["usa"]
  const number = numberOf(word)
  if (number !== null) return [numberTerm(number)]
  word = word.replace(/^['’]|['’]s(?=[-‐‑–]|$)/g, "").replace(/['’]s?$/i, "")
  if (/[-‐‑–&.,]/.test(word)) {
    const parts = word.split(/[-‐‑–&.,]+/).filter((part) => part)
    const joined = fold(parts.join("").replace(/['’]/g, ""))
    const each = parts.flatMap((part) => makeForms(part))
    return /^\P{N}+$/u.test(word) && !/[.,]/.test(word) ? [...each, rootOf(joined)] : each
  }
  const folded = fold(word.replace(/['’]/g, ""))
  if (STOP_WORDS.has(folded) && !/^\p{Lu}{2,}$/u.test(word)) return [""]
  return [rootOf(folded)]
}

/** 48,612,500 → 48612500; 4bn and 4B → 4000000000; two → 2; null for what is no number. */
function numberOf(word: string): number | null {
  const digits = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(bn|mn|tn|[mbk])?$/i.exec(word)
  if (digits?.[1]) {
    const value = Number(digits[1].replace(/,/g, "") + (digits[2] ?? ""))
    const scale = digits[3]?.toLowerCase()
    return (
      value *
      (scale === "k" ? 1e3 : scale?.startsWith("m") ? 1e6 : scale?.startsWith("b") ? 1e9 : scale === "tn" ? 1e12 : 1)
    )
  }
  return NUMBER_WORDS.get(word.toLowerCase()) ?? null
}

/** Case, width, ligatures and diacritics folded. */
export function fold(word: string): string {
  if (/^[\x00-\x7f]*$/.test(word)) return word.toLowerCase()
  return word
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
}

/** Porter's stem of a folded word, irregular forms and a few derivations that Porter leaves apart brought together. */
export function rootOf(word: string): string {
  const base = IRREGULAR.get(word) ?? word
  if (!/^[a-z]+$/.test(base)) return base
  if (NOT_DERIVED.has(base)) return stemmer(base)
  const sion = /^(.{2,}?)(?:([iuao])sion|nsion)s?$/.exec(base)
  if (sion) return `${sion[1]}${sion[2] ?? "n"}d`
  const agent = /^(.{5,})(?:ers?|ors?|ments?)$/.exec(base)
  return stemmer(agent?.[1] && !/e$/.test(agent[1]) ? agent[1] : base)
}
