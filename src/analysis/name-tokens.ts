import type { Span } from "../ingest/source.ts"
import { isGivenMonth } from "./given-months.ts"

export type Shape =
  /** `Amazon`, `O'Brien` */
  | "cap"
  /** `AWS`, `U.S.`, `GPT-4` */
  | "upper"
  /** `iPhone`, `MacBook`, `al-Sadr` */
  | "mixed"
  | "lower"
  /** `3.5`, `70B` */
  | "number"
  | "mark"

/** A word or mark of a text, as the rules for names need it: case kept, possessives split off. */
export type NameToken = Span & {
  readonly text: string
  readonly lower: string
  readonly shape: Shape
  /** Followed by `'s` or by a plural's apostrophe, which the span leaves out. */
  readonly possessive: boolean
  /** Nothing but white space stands between this and the token before. */
  readonly afterSpace: boolean
  /** A month's name that is somebody's given name here: `June Oakhurst`. */
  readonly given?: boolean
}

const WORD =
  /(?:\p{Script=Latin}\.){2,}(?!\p{Script=Latin})|(?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]\p{M}*)+(?:(?:[-‐‑&'’]|\.(?=\d|(?:com|org|net|io|ai|co|gov|eu|fm|tv)\b))(?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]\p{M}*)+)*|\S/gu
const STOPPED = new Set(
  "mr mrs ms mx dr prof sen gov rep gen capt col lt sgt rev hon st jr sr inc corp ltd co bros maj cmdr adm mt messrs".split(
    " ",
  ),
)

const GROWN_ARTICLE = /^(?:(?:al|el|as|ash|ad|an|ar|at|az|ben|bin|ibn)[-‐]|[dl]['’])\p{Lu}/u
const PREFIX = /^(?:pre|post|ex|non|anti|pro|mid|co|self|inter|trans|sub|un|re|semi|quasi|ultra|neo)$/i

/** Where a hyphenated word is a name and something else: `Trump-era`, `ex-Apple`, `Pre-Crackdown`; -1 where it isn't. */
function seam(word: string): number {
  const at = word.search(/[-‐‑]/)
  if (at < 1 || GROWN_ARTICLE.test(word)) return -1
  const [left, right] = [word.slice(0, at), word.slice(at + 1)]
  if (/^\p{Lu}\p{L}/u.test(left) && /^\p{Ll}/u.test(right)) return at
  if (/\p{Lu}/u.test(right) && (/^\p{Ll}/u.test(left) || PREFIX.test(left))) return at
  return -1
}

/** Splits a span of a text into words and marks. */
export function nameTokens(text: string, span: Span): NameToken[] {
  const tokens: NameToken[] = []
  const slice = text.slice(span.start, span.end)
  let before = 0
  let quoteOpen = false
  WORD.lastIndex = 0
  for (let match = WORD.exec(slice); match; match = WORD.exec(slice)) {
    let word = match[0]
    const start = match.index
    const at = seam(word)
    const prefixed = at > 0 && PREFIX.test(word.slice(0, at))
    if (at > 0) {
      word = word.slice(0, at)
      WORD.lastIndex = start + at
    }
    let end = start + word.length
    const afterSpace = start > before || start === 0
    let possessive = false
    const shape = prefixed ? "lower" : shapeOf(word)
    if (shape === "mark") {
      // An opening single quotation mark: the next apostrophe after a plural closes it.
      if (/['‘]/.test(word))
        quoteOpen = /(^|[\s([—–"“])$/.test(slice.slice(Math.max(0, start - 1), start)) || word === "‘"
    } else {
      const own = /['’]s$/i.exec(word)
      if (own && word.length > 2) {
        word = word.slice(0, -2)
        end -= 2
        possessive = true
      } else {
        // "Microsoft’ s": some texts are spaced so.
        const spaced = /^\s?['’]\s?s(?![\p{L}\p{N}])/u.exec(slice.slice(end, end + 5))
        if (spaced) {
          possessive = true
          WORD.lastIndex = end + spaced[0].length
        } else if (/s$/i.test(word) && /^['’](?=\s)/.test(slice.slice(end, end + 2)) && !quoteOpen) {
          possessive = true
          WORD.lastIndex = end + 1
        } else if (
          slice.charAt(end) === "." &&
          (/^\p{Lu}$/u.test(word) || (shape === "cap" && STOPPED.has(word.toLowerCase())))
        ) {
          word += "."
          end++
          WORD.lastIndex = end
        }
      }
    }
    before = Math.max(end, WORD.lastIndex)
    const given = shape === "cap" && isGivenMonth(slice.slice(0, start), word, slice.slice(end))
    tokens.push({
      ...(given ? { given } : {}),
      start: span.start + start,
      end: span.start + end,
      text: word,
      lower: word.toLowerCase().replace(/’/g, "'"),
      shape: possessive ? shapeOf(word) : shape,
      possessive,
      afterSpace,
    })
  }
  return tokens
}

let latest: { readonly text: string; readonly tokens: Map<number, NameToken[]> } | null = null

/** As `nameTokens`, for a unit of a source; those of the source last asked for are kept, since names and roles both need them. */
export function unitTokens(text: string, unit: Span): NameToken[] {
  if (latest?.text !== text) latest = { text, tokens: new Map() }
  const known = latest.tokens.get(unit.start)
  if (known) return known
  const tokens = nameTokens(text, unit)
  latest.tokens.set(unit.start, tokens)
  return tokens
}

function shapeOf(word: string): Shape {
  if (/^[a-z]+$/.test(word)) return "lower"
  const first = word.charAt(0)
  if (!/[\p{L}\p{N}]/u.test(first)) return "mark"
  if (/\p{N}/u.test(first)) return "number"
  const letters = word.replace(/[^\p{L}]/gu, "")
  if (/\p{Lu}/u.test(first)) {
    if (letters.length > 1 && !/\p{Ll}/u.test(letters)) return "upper"
    return /^\p{Lu}[^\p{Lu}]*(?:[-'’&]\p{Lu}?[^\p{Lu}]*)*$/u.test(word) ? "cap" : "mixed"
  }
  // A capital inside: a product's spelling (iPhone), or an article grown to a name (al-Sadr).
  return /^\p{Ll}{1,2}\p{Lu}/u.test(word) || GROWN_ARTICLE.test(word) ? "mixed" : "lower"
}

/** Whether a token is written as names are. */
export function isCapitalised(token: NameToken | undefined): token is NameToken {
  return token !== undefined && (token.shape === "cap" || token.shape === "upper" || token.shape === "mixed")
}

/** Whether a text is mostly written without Latin letters: its names are not for English rules to find. */
export function isForeign(text: string): boolean {
  const other = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}]/gu)
  return other !== null && other.length * 5 > text.length
}
