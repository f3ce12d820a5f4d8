import { readFileSync } from "node:fs"
import { join } from "node:path"
import { disagreementsOf } from "../../src/briefing/disagree.ts"
import { Dossier } from "../../src/dossier/dossier.ts"
import { readSource } from "../../src/ingest/read-folder.ts"
import type { Evaluation } from "./score.ts"

type Pair = {
  readonly id: number
  readonly q: string
  readonly passages: readonly string[]
  readonly altered_passages: readonly string[]
}

/** Web snippets: one against its altered twin must fire, two unaltered ones of the same question must not. */
export const evaluate: Evaluation = ({ data }) => {
  const lines = readFileSync(join(data, "rgb", "pairs.jsonl"), "utf8")
    .trim()
    .split("\n")
  const misses: string[] = []
  let altered = 0
  let fired = 0
  let questions = 0
  let questionsFired = 0
  let plain = 0
  let wrong = 0
  for (const line of lines) {
    const { id, q, passages, altered_passages } = JSON.parse(line) as Pair
    let any = false
    passages.forEach((passage, i) => {
      const twin = altered_passages[i]
      if (twin === undefined || twin === passage) return
      altered++
      if (disagreements(passage, twin).length > 0) {
        fired++
        any = true
      } else misses.push(`${id} ${q}: silent on «${passage}» ⇔ «${twin}»`)
    })
    questions++
    if (any) questionsFired++
    passages.forEach((passage, i) => {
      for (const other of passages.slice(i + 1)) {
        plain++
        const found = disagreements(passage, other)
        if (found.length > 0) {
          wrong++
          misses.push(
            `${id} ${q}: wrong ${found.map((one) => `${one.kind} ${one.positions.map((position) => `${position.value}: «${position.citations[0]?.quote}»`).join(" ⇔ ")} (${one.rules?.join(",")})`).join(" ; ")}`,
          )
        }
      }
    })
  }
  return {
    name: "rgb",
    scores: [
      { metric: "altered pairs that fire", value: fired / altered, target: "≥ 0.70", note: `${fired} of ${altered}` },
      {
        metric: "questions with a pair that fires",
        value: questionsFired / questions,
        note: `${questionsFired} of ${questions}`,
      },
      { metric: "unaltered pairs that fire", value: wrong / plain, target: "≤ 0.05", note: `${wrong} of ${plain}` },
    ],
    misses,
  }
}

function disagreements(a: string, b: string) {
  return disagreementsOf(Dossier.of([readSource("a.txt", a), readSource("b.txt", b)]))
}
