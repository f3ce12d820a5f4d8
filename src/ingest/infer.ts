import { detectLanguage } from "./language.ts"
import type { Metadata } from "./metadata.ts"
import { dateIn } from "./published.ts"
import type { Block, DayRange, SourceField } from "./source.ts"

/** Blocks with their words at hand. */
type Part = Block & { readonly words: string }

/** How many parts from the top count as the head of a page. */
const HEAD = 12

/** One way to tell a field from the text; the first that finds anything decides. */
type Rule<T> = (parts: readonly Part[]) => T | null

const RULES: {
  readonly title: readonly Rule<string>[]
  readonly outlet: readonly Rule<string>[]
  readonly author: readonly Rule<string>[]
  readonly published: readonly Rule<DayRange>[]
} = {
  title: [firstHeading],
  outlet: [dateline, copyrightLine, editorialTeam, hasLearned],
  author: [byline],
  published: [datedLine, datedDateline],
}

/**
 * What the text itself shows of the fields that nobody gave.
 *
 * @returns only what was found; the caller marks those fields as inferred
 */
export function inferMetadata(text: string, blocks: readonly Block[], missing: readonly SourceField[]): Metadata {
  const parts = blocks.map((block) => ({ ...block, words: text.slice(block.start, block.end) }))
  const first = <T>(rules: readonly Rule<T>[]): T | null => {
    for (const rule of rules) {
      const found = rule(parts)
      if (found !== null) return found
    }
    return null
  }
  const found: { -readonly [K in keyof Metadata]: Metadata[K] } = {}
  for (const field of missing) {
    if (field === "published") found.published = first(RULES.published)
    else if (field === "language")
      found.language = detectLanguage(
        parts.flatMap(({ kind, words }) => (kind === "boilerplate" ? [] : [words])).join("\n"),
      )
    else if (field !== "url") found[field] = first(RULES[field])
  }
  return found
}

/** The heading that stands before any prose. */
function firstHeading(parts: readonly Part[]): string | null {
  for (const part of parts.slice(0, HEAD)) {
    if (part.kind === "boilerplate") continue
    if (part.kind !== "heading") return null
    if (dateIn(part.words) && part.words.length <= 30) continue
    return part.words.replace(/\s+/g, " ")
  }
  return null
}

/** `By Jo Penrose, transport correspondent`. */
function byline(parts: readonly Part[]): string | null {
  const line = parts.slice(0, HEAD).find(({ rule }) => rule === "byline")?.words
  const names = line && /^by\s+([^,|·–—]+?)(?:\s+(?:in|at|for|on|-)\s.*|\s*[,|·–—].*)?$/iu.exec(line)?.[1]
  return names ? names.trim() : null
}

/** A line of the head that says when: `Published 7 June 2026`, `Lathe News June 2026`. */
function datedLine(parts: readonly Part[]): DayRange | null {
  for (const part of parts.slice(0, HEAD)) {
    const dated = part.rule === "publication-line" || part.rule === "byline"
    const alone = part.kind === "heading" && part.words.length <= 30
    const date = dated || alone ? dateIn(part.words) : null
    if (date) return date
  }
  return null
}

/** The place and agency a report starts with: `LARKMOOR (Tristate Wire) - `, `LONDON, June 7, 2026 — `. */
const DATELINE = /^(?:[\p{Lu}][\p{L}.'’-]*[ ,/]*){1,5}(?:\(([^)]{2,40})\)|,? ([^.(]{6,20}))\s*[-–—]{1,2}\s/u

function openingOf(parts: readonly Part[]): string | null {
  return parts.slice(0, HEAD).find(({ kind }) => kind === "paragraph")?.words ?? null
}

function dateline(parts: readonly Part[]): string | null {
  const name = DATELINE.exec(openingOf(parts) ?? "")?.[1]
  return name && /^\p{Lu}/u.test(name) && !/\d/.test(name) ? name.trim() : null
}

function datedDateline(parts: readonly Part[]): DayRange | null {
  const opening = DATELINE.exec(openingOf(parts) ?? "")
  return opening ? dateIn(opening[0]) : null
}

/** `© 2026 Lathe Valley Press. All rights reserved.` */
function copyrightLine(parts: readonly Part[]): string | null {
  for (const { rule, words } of parts) {
    if (rule !== "copyright") continue
    const name =
      /(?:©|\(c\)|copyright)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*(?:by\s+)?(\p{Lu}[^.|,©]{1,60}?)\s*(?:[.|,]|all rights|\d{4}|$)/iu.exec(
        words,
      )?.[1]
    if (name && /^\p{Lu}/u.test(name) && !/^(?:all rights|copyright)/i.test(name)) return name.trim()
  }
  return null
}

/** `Reviewed & edited by the Lathe Valley Editorial Team`. */
function editorialTeam(parts: readonly Part[]): string | null {
  for (const { words } of parts) {
    if (words.length > 160) continue
    const name =
      /\b(?:[Ee]dited|[Rr]eviewed|[Ww]ritten|[Pp]ublished|[Pp]roduced) by (?:the )?((?:\p{Lu}[\p{L}\p{N}.&'’-]*\s+){1,4}?)(?:[Ee]ditorial|[Ee]ditors?|[Nn]ews ?room|[Ss]taff|[Tt]eam)\b/u.exec(
        words,
      )?.[1]
    if (name && /^\p{Lu}/u.test(name)) return name.trim()
  }
  return null
}

/** `Lathe News has learned that …`: how an outlet speaks of itself. */
function hasLearned(parts: readonly Part[]): string | null {
  for (const { kind, words } of parts) {
    if (kind !== "paragraph") continue
    const name =
      /(?:^|[.!?]\s+)(?:The\s+)?((?:\p{Lu}[\p{L}\p{N}&'’-]*\s+){1,4})(?:has learned|has learnt|can reveal|understands) that\b/u.exec(
        words,
      )?.[1]
    if (name) return name.trim()
  }
  return null
}
