import { endsSentence, itemMark, markedHeading, type Shape, shapeOf } from "./line-shapes.ts"
import { type Line, linesOf } from "./lines.ts"
import type { BlockKind, TableRow } from "./source.ts"
import { tableAt } from "./tables.ts"
import { type Continues, wrappingOf } from "./wrapping.ts"

/** A block whose kind may still change: boilerplate rules look at it after its structure is known. */
export type Draft = {
  readonly start: number
  readonly end: number
  /** Its own words, `text.slice(start, end)`. */
  readonly text: string
  readonly paragraph: number
  kind: BlockKind
  rule: string
  readonly rows?: readonly TableRow[]
}

/** Among so many lines a text may have its title. */
const TOP = 4
/** How many headings may follow one another before their prose: title, part, chapter. */
const HEADING_CHAIN = 6

/** Tells the parts of a text apart by the look of its lines: tables, code, list items, headings, prose. */
export function structureOf(text: string): Draft[] {
  const lines = linesOf(text)
  const shapes = lines.map((line, at) => shapeOf(line, at < TOP))
  const continues = wrappingOf(lines)
  const numbers = paragraphNumbers(lines)
  const drafts: Draft[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at]
    if (!line) break
    const paragraph = numbers[at] ?? 1
    const add = (start: number, end: number, kind: BlockKind, rule: string, rows?: readonly TableRow[]) =>
      drafts.push({ start, end, text: text.slice(start, end), paragraph, kind, rule, ...(rows ? { rows } : {}) })
    const fence = fenceFrom(lines, at)
    if (fence > at) {
      add(line.start, lines[fence]?.end ?? line.end, "paragraph", "code")
      at = fence + 1
      continue
    }
    const table = tableAt(text, lines, at)
    if (table) {
      add(line.start, lines[at + table.lines - 1]?.end ?? line.end, "table", table.rule, table.rows)
      at += table.lines
      continue
    }
    const heading = headingAt(lines, shapes, at, continues)
    if (heading) {
      add(line.start + heading.from, line.start + heading.to, "heading", heading.rule)
      at++
      continue
    }
    const mark = Math.max(itemMark(line.text), quoteMark(line.text))
    let last = at
    while (last + 1 < lines.length && goesOn(lines, shapes, last, continues, line.indent + mark)) last++
    const end = lines[last]?.end ?? line.end
    const item = itemMark(line.text) > 0
    for (const part of faqParts(text, line.start + mark, end, item, drafts))
      add(part.start, part.end, part.kind, part.rule)
    at = last + 1
  }
  return drafts
}

/** Blank-line separated groups; without any blank line each line counts, and a table's rows count together. */
function paragraphNumbers(lines: readonly Line[]): number[] {
  const blank = (lines.at(-1)?.group ?? 1) > 1
  let number = 0
  return lines.map((line, at) => {
    if (blank) return line.group
    const inTable = line.text.startsWith("|") && lines[at - 1]?.text.startsWith("|")
    if (!inTable) number++
    return number
  })
}

function fenceFrom(lines: readonly Line[], at: number): number {
  const fence = /^(?:`{3,}|~{3,})/.exec(lines[at]?.text ?? "")?.[0]
  if (!fence) return at
  for (let i = at + 1; i < lines.length; i++) if (lines[i]?.text.startsWith(fence)) return i
  return at
}

function quoteMark(line: string): number {
  return /^(?:>\s*)+(?=\S)/.exec(line)?.[0].length ?? 0
}

type Heading = { readonly from: number; readonly to: number; readonly rule: string }

/** Heading rules, in order; the first that fits decides. */
const HEADING_RULES: readonly ((lines: readonly Line[], shapes: readonly Shape[], at: number) => Heading | null)[] = [
  (lines, _shapes, at) => markedHeading(lines[at]?.text ?? ""),
  underlined,
  numbered,
  beforeItsText,
]

function headingAt(lines: readonly Line[], shapes: readonly Shape[], at: number, continues: Continues): Heading | null {
  const [line, below] = [lines[at], lines[at + 1]]
  if (line && below && shapes[at] !== "marked-heading" && continues(line, below)) return null
  for (const rule of HEADING_RULES) {
    const found = rule(lines, shapes, at)
    if (found) return found
  }
  return null
}

/** A line with `=====` or `-----` under it. */
function underlined(lines: readonly Line[], shapes: readonly Shape[], at: number): Heading | null {
  const line = lines[at]
  const below = lines[at + 1]
  if (!line || !below || below.group !== line.group || shapes[at] === "item") return null
  return line.text.length <= 150 &&
    (/^={3,}$/.test(below.text) || (/^-{3,}$/.test(below.text) && !endsSentence(line.text)))
    ? { from: 0, to: line.text.length, rule: "underlined" }
    : null
}

/** `2. Background` or `2.1 Background`, alone in its group, short, with prose below and no item beside it. */
function numbered(lines: readonly Line[], shapes: readonly Shape[], at: number): Heading | null {
  const line = lines[at]
  const below = lines[at + 1]
  if (!line || !below || line.text.length > 80 || below.group === line.group) return null
  if (lines[at - 1]?.group === line.group || shapes[at - 1] === "item" || shapes[at + 1] !== "prose") return null
  return /^\d{1,2}(?:\.\d{1,2})*[.)]?\s+\p{Lu}[^.!?:;]*$/u.test(line.text)
    ? { from: 0, to: line.text.length, rule: "numbered-heading" }
    : null
}

/** A short line without an end mark (or a question by itself) with prose, a list or a table below it. */
function beforeItsText(lines: readonly Line[], shapes: readonly Shape[], at: number): Heading | null {
  const line = lines[at]
  const shape = shapes[at]
  if (!line || (shape !== "short" && shape !== "question")) return null
  const inRun = (i: number) => lines[i]?.group === line.group && shapes[i] === "short"
  if ([at - 2, at - 1, at].some((from) => inRun(from) && inRun(from + 1) && inRun(from + 2)) && line.group > 1)
    return null
  for (let below = at + 1; below <= at + HEADING_CHAIN; below++) {
    const kind = shapes[below]
    if (kind === undefined) return null
    if (kind === "prose" || kind === "item" || kind === "table")
      return { from: 0, to: line.text.length, rule: shape === "question" ? "question-line" : "short-line" }
  }
  return null
}

/** Whether the line after `at` belongs to the same paragraph or item: wrapped, or indented under its item. */
function goesOn(
  lines: readonly Line[],
  shapes: readonly Shape[],
  at: number,
  continues: Continues,
  hanging: number,
): boolean {
  const [line, next] = [lines[at], lines[at + 1]]
  if (!line || !next || next.group !== line.group) return false
  const shape = shapes[at + 1]
  if (shape === "table" || shape === "marked-heading") return false
  if (shape === "item" && !/^\(?\d/.test(next.text)) return false
  if (hanging > 0 && next.indent >= hanging && shape !== "item") return true
  return continues(line, next)
}

type Part = { readonly start: number; readonly end: number; readonly kind: BlockKind; readonly rule: string }

/** The next question of a list of questions, run on to the end of an answer's line: ` - Why did it sink?` */
const RUN_ON_QUESTION =
  /[.!?…]["'”’)]?\s+[-–•*]\s+(?=(?:Wh|How|Is|Are|Was|Were|Do|Does|Did|Can|Could|Will|Would|Should|Has|Have|Had|May|Must)\p{L}*\s)[^.!?]{3,150}[.?]?$/u

/** One line or wrapped paragraph as blocks; only lists of questions with unmarked answers make more than one. */
function faqParts(text: string, start: number, end: number, item: boolean, before: readonly Draft[]): Part[] {
  const words = text.slice(start, end)
  if (item) return [{ start, end, kind: "list-item", rule: /\?["'”’)]?$/.test(words) ? "list-question" : "list-mark" }]
  const answered = before.at(-1)?.rule === "list-question"
  if (!answered)
    return [
      {
        start,
        end,
        kind: "paragraph",
        rule: endsSentence(words) ? "prose" : /:$/.test(words) ? "lead-in" : "fragment",
      },
    ]
  const runOn = RUN_ON_QUESTION.exec(words)
  if (!runOn) return [{ start, end, kind: "paragraph", rule: "list-answer" }]
  const answer = start + runOn.index + (/^\S+/.exec(runOn[0])?.[0].length ?? 1)
  const question = start + runOn.index + (/^\S+\s+\S+\s+/.exec(runOn[0])?.[0].length ?? 1)
  return [
    { start, end: answer, kind: "paragraph", rule: "list-answer" },
    { start: question, end, kind: "list-item", rule: "list-question" },
  ]
}
