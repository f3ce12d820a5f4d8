import { type DateRule, words } from "./dates-rule.ts"
import { ordinal, P } from "./dates-words.ts"

/** What a four-digit number counts, when it isn't a year. */
const COUNTED =
  /^[\s-]+(?:people|persons|men|women|children|passengers|jobs|homes|houses|households|workers|employees|staff|troops|soldiers|police|officers|deaths|cases|casualties|victims|words|copies|units|points|feet|foot|ft|metres?|meters?|miles?|km|kilomet|mph|kg|kilos?|tons?|tonnes?|lbs?|pounds|horsepower|hp|calories|dollars|euros|yen|degrees|votes|voters|members|students|pupils|teachers|patients|years|days|hours|minutes|seconds|times|companies|stores|shops|vehicles|cars|trucks|aircraft|planes|ships|acres|hectares|square|cubic|articles|pages|seats|tickets|residents|customers|users|subscribers|devices|applications|apps|songs|games|species|islands|protesters|demonstrators|refugees|migrants|prisoners|inmates|participants|delegates|developers|rpm|watts?|volts?|MB|GB|TB|MHz|GHz|kHz|Hz|bytes|stars|followers|readers|per\b|or\s+(?:more|so)\b)/i

const INTRODUCES =
  /\b(?:in|since|by|until|till|before|after|around|circa|from|to|between|and|during|of|for|through|throughout|early|late|mid|as\s+of|year|summer|spring|autumn|winter|fall|the|ca\.|c\.|its|their|his|her|our|a|[a-z]+['’]s)[\s-]+$|[(–—,-]\s*$|^$/i

/** Years, ranges of years, decades and centuries. */
export const YEARS: readonly DateRule[] = [
  {
    name: "years",
    pattern: words(`(?<a>${P.year})${P.dash}(?<b>${P.year}|\\d{2})(?![.,]\\d|${P.dash}\\d)`),
    read: (g, at) => {
      if (notYear(at.before, at.after) || /\b(?:pages?|pp?\.|lines?|nos?\.|tel\.?|phone|call)\s*$/i.test(at.before))
        return null
      const from = g.a ?? ""
      const to = (g.b ?? "").length === 2 ? from.slice(0, 2) + (g.b ?? "") : (g.b ?? "")
      if (Number(to) <= Number(from) || Number(from) < 1000) return null
      return { type: "DATE", value: `${from}/${to}` }
    },
  },
  {
    name: "decade",
    pattern: words(
      "(?:the\\s+)?(?:(?<c>1\\d|20)(?<d>\\d)0['’]?s|['’](?<s>\\d)0['’]?s|(?<w>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|noughties)|(?<t>[2-9])0['’]?s)",
    ),
    read: (g, at) => {
      const words = at.words.toLowerCase()
      if (g.c) return { type: "DATE", value: `${g.c}${g.d}` }
      // "In her forties", "in the 60s (temperature)": a decade needs "the", and no person.
      if (!words.startsWith("the ") && !g.s && !/\b(?:early|mid|late)[\s-]+$/i.test(at.before)) return null
      if (/\b(?:his|her|their|my|your|our)\s+(?:\p{L}+[\s-]+)?$/iu.test(at.before)) return null
      if (/^\s+(?:of\s+(?:his|her)|percent|per\s+cent|degrees)/i.test(at.after)) return null
      const digit = g.s ?? g.t ?? String(DECADES.indexOf((g.w ?? "").toLowerCase()))
      return { type: "DATE", value: digit === "0" ? "200" : `19${digit}` }
    },
  },
  {
    name: "century",
    pattern: words(`(?:the\\s+)?(?<o>${P.ordinal})(?:\\s+|-)centur(?:y|ies)`),
    // "21st Century Fox" is a name.
    read: (g, at) =>
      /\sC/.test(at.words) && /^\s+\p{Lu}/u.test(at.after)
        ? null
        : { type: "DATE", value: String(ordinal(g.o ?? "") - 1).padStart(2, "0") },
  },
  {
    name: "era-year",
    pattern: words("(?:(?<a>\\d{1,4})\\s?(?<e>BCE?|B\\.C\\.|CE|A\\.?D\\.?)|(?:AD|A\\.D\\.)\\s?(?<b>\\d{1,4}))"),
    read: (g) =>
      /^B/.test(g.e ?? "")
        ? { type: "DATE", value: `BC${(g.a ?? "").padStart(4, "0")}`, extent: null }
        : Number(g.a ?? g.b) >= 100
          ? { type: "DATE", value: (g.a ?? g.b ?? "").padStart(4, "0") }
          : null,
  },
  {
    name: "year",
    pattern: words(`(?<y>${P.year})`),
    read: (g, at) => {
      const year = Number(g.y)
      if (notYear(at.before, at.after)) return null
      const introduced = INTRODUCES.test(at.before)
      if (year < 1900 && !introduced) return null
      if (year > 2100) return null
      // "Windows 2000", "Agenda 2030": a number that ends a name. A month, a comma or a small word may stand before a year.
      if (!introduced && /(?:^|\s)\p{Lu}[\p{L}\p{N}]*\s+$/u.test(at.before) && !/^\s*(?:$|\))/.test(at.after))
        return null
      if (
        /^\s+(?:\p{Ll}+ly\s+)?\p{Ll}+s\b/u.test(at.after) &&
        /\b(?:some|about|nearly|almost|over|than|least|most|approximately|roughly|all|only|another|additional|up\s+to)\s+$/i.test(
          at.before,
        )
      )
        return null
      return { type: "DATE", value: g.y ?? "" }
    },
  },
]

const DECADES = "noughties _ twenties thirties forties fifties sixties seventies eighties nineties".split(" ")

function notYear(before: string, after: string): boolean {
  return (
    /[$£€¥#@+=×/\\]\s?$/.test(before) ||
    /\d[.,:/-]$/.test(before) ||
    /\p{L}[-_.]$/u.test(before.replace(/\b(?:mid|pre|post|early|late)-$/i, "")) ||
    /\b(?:no|nos|number|route|highway|room|flight|page|pages|pp?|paragraph|section|article|resolution|model|boeing|airbus|channel|extension|ext|chapter|US|USD|GBP|EUR|ISO|RFC|bus|line|unit|lot|case|bill|act|directive|regulation)\.?\s+$/i.test(
      before,
    ) ||
    /^(?:[.,:]\d|\s?(?:%|percent\b|per\s+cent\b|million\b|billion\b|trillion\b|[ap]\.?m\b)|\s?[€£$]|['’]s\s+\d|-\p{L}{1,3}\b(?<!-to|-and))/iu.test(
      after,
    ) ||
    /^-(?:seat|page|foot|mile|meter|metre|strong|year|day|man|ton|acre|word)/i.test(after) ||
    COUNTED.test(after)
  )
}
