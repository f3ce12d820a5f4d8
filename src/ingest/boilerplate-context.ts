import { bodyOf, isBody, mark } from "./boilerplate.ts"
import { detectLanguage, mainScript, scriptShares } from "./language.ts"
import { endsSentence, isTitleCase } from "./line-shapes.ts"
import { markSiteTalk } from "./site-talk.ts"
import type { Draft } from "./structure.ts"

/** A rule that looks at a block's neighbours. It marks in place, and sees what the rules before it marked. */
export type ContextRule = { readonly name: string; readonly mark: (blocks: readonly Draft[]) => void }

/** In order. */
export const CONTEXT_RULES: readonly ContextRule[] = [
  { name: "excerpt", mark: excerpts },
  { name: "foreign-teaser", mark: foreignTeasers },
  { name: "repeated-title", mark: repeatedTitles },
  { name: "kicker", mark: kickers },
  { name: "byline", mark: bylines },
  { name: "related-list", mark: relatedLists },
  { name: "teaser-list", mark: teaserLists },
  { name: "reader-questions", mark: readerQuestions },
  { name: "site-talk", mark: markSiteTalk },
  { name: "headless", mark: headless },
]

const content = (block: Draft) => block.kind !== "boilerplate"

/** The start of an earlier paragraph again, cut off with an ellipsis. */
function excerpts(blocks: readonly Draft[]): void {
  const seen = new Set<string>()
  const key = (text: string) => text.slice(0, 40).toLowerCase()
  const earlier: Draft[] = []
  for (const block of blocks) {
    const cut = /^(.{30,}?)\s*(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/s.exec(block.text)?.[1]
    if (cut && seen.has(key(cut)) && earlier.some(({ text }) => text.length > cut.length && text.startsWith(cut)))
      mark(block, "excerpt")
    else {
      seen.add(key(block.text))
      earlier.push(block)
    }
  }
}

/** How many paragraphs of the body may stand before a teaser at the head of a page. */
const HEAD = 2
/** With more than this share of the words, another script is a second language of the document, not a teaser. */
const BILINGUAL = 0.3

/** Lines in another script or language than the body's, at the head or the foot of the page. */
function foreignTeasers(blocks: readonly Draft[]): void {
  const whole = blocks.map(({ text }) => text).join("\n")
  const shares = scriptShares(whole)
  const total = sum(shares)
  const script = [...shares].sort((a, b) => b[1] - a[1])[0]?.[0]
  if (!script || total - (shares.get(script) ?? 0) > total * BILINGUAL) return
  const language =
    script === "Latin"
      ? detectLanguage(
          blocks
            .filter(isBody)
            .map(({ text }) => text)
            .join("\n"),
        )
      : null
  const isForeign = ({ text }: Draft) =>
    (shares.size > 1 && inOtherScript(text, script)) || (language !== null && inOtherLanguage(text, language))
  // From each end as far as the article's own prose.
  const edges = (from: readonly Draft[], until: number) => {
    let own = 0
    for (const block of from) {
      if (!content(block)) continue
      const foreign = block.kind !== "table" && isForeign(block)
      if (foreign) mark(block, "foreign-teaser")
      else if (isBody(block) && ++own > until) return
    }
  }
  edges(blocks, HEAD)
  edges(blocks.toReversed(), 0)
}

const sum = (shares: ReadonlyMap<string, number>) => [...shares.values()].reduce((all, share) => all + share, 0)

/** Mostly in another script, or starting in it as a label does (`来源: Lathe News`). */
function inOtherScript(text: string, script: string): boolean {
  const shares = scriptShares(text)
  const total = sum(shares)
  if (total === 0) return false
  const share = 1 - (shares.get(script) ?? 0) / total
  const starts = mainScript(/\p{L}+/u.exec(text)?.[0] ?? "") !== script
  return share >= 0.5 || (starts && share >= 0.15) || (share >= 0.3 && text.length <= 120)
}

function inOtherLanguage(text: string, language: string): boolean {
  if ((text.match(/\p{L}+/gu)?.length ?? 0) < 8) return false
  const own = detectLanguage(text)
  return own !== null && own !== language
}

/** A heading that stood before: the page's title again above its picture or its text. */
function repeatedTitles(blocks: readonly Draft[]): void {
  const headings = new Set<string>()
  for (const block of blocks) {
    if ((block.kind !== "heading" && block.rule !== "fragment") || block.text.length > 200) continue
    const words = block.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    const line = words.join(" ")
    if (words.length >= 4 && headings.has(line)) mark(block, "repeated-title")
    else if (block.kind === "heading") headings.add(line)
  }
}

/** One to three words above the title: the section of the site. */
function kickers(blocks: readonly Draft[]): void {
  const [first, second] = blocks.filter(content)
  if (first?.kind !== "heading" || second?.kind !== "heading" || first.rule === "markdown-heading") return
  const count = (text: string) => text.split(/\s+/).length
  if (count(first.text) <= 3 && count(second.text) >= 6) mark(first, "kicker")
}

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?"
const DATE = `(?:\\d{1,2} ${MONTH},? \\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|${MONTH},? \\d{4})`
const DATED = new RegExp(`\\b${DATE}`, "i")
const PUBLICATION = new RegExp(
  `^(?:published|posted|updated|last (?:updated|modified|edited)|created|first published|date|issued)\\b[: ].{0,30}${DATE}`,
  "i",
)
const TEAM = /^(?:written|edited|reviewed|fact[ -]checked|posted|published|produced)\b[\p{L}\s&,-]{0,30}\bby\s/iu
const BYLINE =
  /^[Bb][Yy]\s+(?:\p{Lu}[\p{L}.'’-]*\s+){0,3}\p{Lu}[\p{L}'’-]+(?:(?:,| and| &| in| \||\s[–—·-])\s?.{0,60})?$/u

/** Who wrote it and when, above the text: told as metadata, not quoted. */
function bylines(blocks: readonly Draft[]): void {
  const { first } = bodyOf(blocks)
  let titled = false
  for (const block of blocks.slice(0, first + 2)) {
    if (!content(block) || block.kind === "table" || isBody(block) || block.text.length > 120) continue
    const words = block.text.split(/\s+/).length
    if (BYLINE.test(block.text) && !/[.!?]$/.test(block.text)) mark(block, "byline")
    else if (TEAM.test(block.text) && !endsSentence(block.text)) mark(block, "byline")
    else if (PUBLICATION.test(block.text) && /\d/.test(block.text) && words <= 14) mark(block, "publication-line")
    else if (
      titled &&
      DATED.test(block.text) &&
      words <= 8 &&
      new RegExp(`${DATE}\\W*$`, "i").test(block.text) &&
      block.kind === "heading"
    )
      mark(block, "publication-line")
    if (block.kind === "heading") titled = true
  }
}

const LIST_HEADER = /^(?:[^\p{L}]*)(?:.{0,40})$/u

/** What follows a header such as "Related articles": titles, one after another, up to prose or another heading. */
function relatedLists(blocks: readonly Draft[]): void {
  blocks.forEach((header, at) => {
    if (header.rule !== "related" || header.kind !== "boilerplate" || !LIST_HEADER.test(header.text)) return
    if (/[:：]\s*\S/.test(header.text)) return
    for (let i = at + 1; i < blocks.length; i++) {
      const block = blocks[i]
      if (!block || !content(block) || isBody(block) || block.kind === "table") return
      const titleLike = block.text.length <= 160 && !/[.!]["'”’)]?$/.test(block.text)
      if (!titleLike || block.rule === "credit-line") return
      const next = blocks[i + 1]
      if (block.kind === "heading" && next && isBody(next)) return
      mark(block, "related-list")
    }
  })
}

/** Three or more titles one after another below the article: links to others. */
function teaserLists(blocks: readonly Draft[]): void {
  const { last } = bodyOf(blocks)
  const isTeaser = (block: Draft) =>
    content(block) &&
    (block.kind === "heading" || block.rule === "fragment") &&
    block.text.split(/\s+/).length >= 5 &&
    isTitleCase(block.text)
  for (let at = last + 1; at < blocks.length; at++) {
    let end = at
    while (end < blocks.length && isTeaser(blocks[end] as Draft)) end++ // inside the bounds just checked
    if (end - at >= 3) for (const block of blocks.slice(at, end)) mark(block, "teaser-list")
    at = Math.max(at, end - 1)
  }
}

const READER_PROMPT =
  /^(?:what do you think|what are your thoughts|have your say|over to you|questions? for (?:readers|you|discussion))\b/i

/** Questions put to the reader at the end, below "What do you think?". */
function readerQuestions(blocks: readonly Draft[]): void {
  const { last } = bodyOf(blocks)
  let asked = false
  for (const block of blocks.slice(last + 1)) {
    if (!content(block)) continue
    const prompt = READER_PROMPT.test(block.text) && block.text.length <= 80
    if (prompt || (asked && block.text.endsWith("?"))) mark(block, prompt ? "reader-prompt" : "reader-questions")
    asked = prompt || (asked && !content(block))
  }
}

/** A heading that has nothing but furniture left below it. */
function headless(blocks: readonly Draft[]): void {
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at]
    if (block?.kind !== "heading") continue
    const next = blocks[at + 1]
    if (next && next.kind === "boilerplate" && /teaser|excerpt|list$/.test(next.rule)) mark(block, next.rule)
  }
}
