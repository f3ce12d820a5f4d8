import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { ask } from "../../src/briefing/ask.ts"
import type { Citation } from "../../src/briefing/values.ts"
import { Dossier } from "../../src/dossier/dossier.ts"
import { readFolder } from "../../src/ingest/read-folder.ts"
import { baselineRank } from "./ask-baseline.ts"
import { loadXquad, withoutOwnParagraph } from "./ask-xquad.ts"
import type { Evaluation, Score } from "./score.ts"

type Gold = {
  readonly ask: readonly {
    readonly q: string
    readonly sides?: readonly { source: string; quote: string }[]
    readonly none?: boolean
  }[]
  readonly origins: readonly { readonly report: string; readonly origin: string; readonly why: string }[]
}

/** Answers: is the answer in the first quotes; is "not in the sources" said where the answer was taken out. */
export const evaluate: Evaluation = async ({ data }) => {
  const misses: string[] = []
  const scores = [...(await encyclopaedia(data, misses)), ...(await stories(data, misses))]
  return { name: "ask", scores, misses }
}

async function encyclopaedia(data: string, misses: string[]): Promise<Score[]> {
  const { sources, questions } = await loadXquad(data)
  const dossier = Dossier.of(sources)
  const holds = (quote: string, answers: readonly string[]) =>
    quote.length <= 400 && answers.some((answer) => quote.includes(answer))
  let first = 0
  let five = 0
  let found = 0
  let abstained = 0
  let offsets = 0
  const base = [0, 0]
  for (const { q, answers } of questions) {
    const answer = ask(dossier, q)
    const quotes = answer.findings.map(({ citation }) => citation.quote)
    const at = quotes.findIndex((quote) => holds(quote, answers))
    if (at === 0) first++
    else
      misses.push(
        `${at < 0 ? "not in five" : `at ${at + 1}`}: ${q} → ${answers[0]}; said: ${quotes[0] ?? "not in the sources"}`,
      )
    if (at >= 0) five++
    if (answer.found) found++
    offsets += wrongOffsets(dossier, [...answer.findings.map(({ citation }) => citation), ...answer.nearest])
    const baseline = baselineRank(dossier, q)
    if (holds(baseline[0] ?? "", answers)) base[0] = (base[0] ?? 0) + 1
    if (baseline.slice(0, 5).some((quote) => holds(quote, answers))) base[1] = (base[1] ?? 0) + 1
  }
  withoutOwnParagraph(sources, questions, (rest, { q }) => {
    const answer = ask(rest, q)
    if (!answer.found) abstained++
    else misses.push(`not abstained: ${q} → ${answer.findings[0]?.citation.quote}`)
  })
  const n = questions.length
  return [
    { metric: "xquad acc@1", value: first / n, target: "0.80", note: `IDF overlap ${((base[0] ?? 0) / n).toFixed(3)}` },
    { metric: "xquad acc@5", value: five / n, target: "0.93", note: `IDF overlap ${((base[1] ?? 0) / n).toFixed(3)}` },
    {
      metric: "xquad found, balanced accuracy",
      value: (found / n + abstained / n) / 2,
      target: "0.80",
      note: `answered ${found}/${n}, abstained ${abstained}/${n}`,
    },
    { metric: "xquad wrong offsets", value: offsets, target: "0" },
  ]
}

async function stories(data: string, misses: string[]): Promise<Score[]> {
  let sides = 0
  let shown = 0
  let none = 0
  let right = 0
  let offsets = 0
  let answered = 0
  let questions = 0
  for (const story of readdirSync(join(data, "stories"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )) {
    const folder = join(data, "stories", story.name)
    const dossier = Dossier.of((await readFolder(folder)).sources)
    const gold = JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")) as Gold // the data's README says its shape
    const copies = nearCopies(gold)
    for (const { q, sides: wanted, none: unanswerable } of gold.ask) {
      const answer = ask(dossier, q)
      const citations = answer.findings.map(({ citation }) => citation)
      offsets += wrongOffsets(dossier, [...citations, ...answer.nearest])
      if (unanswerable) {
        none++
        if (!answer.found) right++
        else misses.push(`answered what no source does: ${q} → ${citations[0]?.quote}`)
        continue
      }
      questions++
      if (answer.found) answered++
      // A near-copy counts with its original: one of the two is enough for both.
      const hit = (wanted ?? []).filter((side) => overlaps(dossier, citations, side))
      const lost = (wanted ?? []).filter(
        (side) => !hit.includes(side) && !hit.some((other) => copies.has(`${side.source} ${other.source}`)),
      )
      sides += wanted?.length ?? 0
      shown += (wanted?.length ?? 0) - lost.length
      for (const side of lost)
        misses.push(`${answer.found ? "side not shown" : "not answered"}: ${q} → ${side.source}: ${side.quote}`)
    }
  }
  return [
    {
      metric: "stories sides shown",
      value: shown / sides,
      note: `${shown}/${sides}; ${answered}/${questions} answered`,
    },
    { metric: "stories unanswerable, right", value: right / none, note: `${right}/${none}` },
    { metric: "stories wrong offsets", value: offsets, target: "0" },
  ]
}

/** Pairs of files, both ways round, of which one is a light edit of the other. */
function nearCopies({ origins }: Gold): Set<string> {
  const pairs = new Set<string>()
  for (const { report, origin, why } of origins)
    if (why === "near-copy") pairs.add(`${report} ${origin}`).add(`${origin} ${report}`)
  return pairs
}

function overlaps(dossier: Dossier, citations: readonly Citation[], side: { source: string; quote: string }): boolean {
  return citations.some((citation) => {
    if (citation.file !== side.source) return false
    const start = dossier.source(citation.source)?.text.indexOf(side.quote) ?? -1
    return start >= 0 && citation.start < start + side.quote.length && citation.end > start
  })
}

function wrongOffsets(dossier: Dossier, citations: readonly Citation[]): number {
  return citations.filter(({ source, start, end, quote }) => dossier.source(source)?.text.slice(start, end) !== quote)
    .length
}
