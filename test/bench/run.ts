import { parseArgs } from "node:util"
import MiniSearch from "minisearch"
import askCommand from "../../commands/ask.ts"
import type { Context } from "../../src/chat/command.ts"
import { Dossier } from "../../src/dossier/dossier.ts"
import { corpusOf, FUNCTION_WORDS } from "./corpus.ts"

// npm run bench [-- --sizes 1000,20000,100000 --questions 200]
// /ask end to end (question → Reply) beside bare MiniSearch over the same passages, in one process. Run it under
// `node --expose-gc` to have memory measured as well as it can be.
const { values } = parseArgs({
  options: { sizes: { type: "string", default: "1000,20000,100000" }, questions: { type: "string", default: "200" } },
})
const collect = (globalThis as { gc?: () => void }).gc // there under --expose-gc alone

type Timing = { readonly median: number; readonly p95: number }

function timed(questions: readonly string[], run: (question: string) => void): Timing {
  for (const question of questions.slice(0, 20)) run(question)
  const times = questions.slice(20).map((question) => {
    const from = performance.now()
    run(question)
    return performance.now() - from
  })
  times.sort((a, b) => a - b)
  return { median: times[Math.floor(times.length / 2)] ?? 0, p95: times[Math.floor(times.length * 0.95)] ?? 0 }
}

function heap(): number {
  collect?.()
  return process.memoryUsage().heapUsed / 1e6
}

const out = (line: string) => process.stdout.write(`${line}\n`)
out("| passages | | median ms | p95 ms | load s | longest hold ms | heap MB |\n|---|---|---|---|---|---|---|")
for (const size of (values.sizes ?? "").split(",").map(Number)) {
  const { sources, passages, questions } = corpusOf(size, Number(values.questions) + 20)

  const before = heap()
  const bareFrom = performance.now()
  const bare = new MiniSearch<{ id: number; text: string }>({ fields: ["text"] })
  bare.addAll(passages.map((text, id) => ({ id, text })))
  const bareLoad = (performance.now() - bareFrom) / 1000
  const bareHeap = heap() - before

  const middle = heap()
  const dossier = new Dossier()
  let longest = 0
  let last = performance.now()
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 1)
    last = performance.now()
  }, 1)
  const from = performance.now()
  await dossier.addAll(sources)
  const load = (performance.now() - from) / 1000
  clearInterval(beat)
  const ourHeap = heap() - middle

  const context: Context = { dossier, now: "2026-06-20", explain: false, commands: [] }
  // The harder comparison: MiniSearch is given the question's content words alone, so it need not read the postings of `the`.
  const content = questions.map((question) =>
    question
      .replace(/^(?:What did|Who|When was|How many|Where is the|Which)\s|\?$/g, "")
      .split(" ")
      .filter((word) => !FUNCTION_WORDS.includes(word.toLowerCase()))
      .join(" "),
  )
  const search = timed(content, (question) => bare.search(question))
  const typed = timed(questions.slice(0, 40), (question) => bare.search(question))
  const ask = timed(questions, (question) => askCommand.run({ question }, context))
  const row = (name: string, { median, p95 }: Timing, loaded: number, held: string, mb: number) =>
    out(
      `| ${size.toLocaleString("en")} | ${name} | ${median.toFixed(2)} | ${p95.toFixed(2)} | ${loaded.toFixed(2)} | ${held} | ${mb.toFixed(0)} |`,
    )
  row("MiniSearch alone, content words", search, bareLoad, "", bareHeap)
  row("MiniSearch alone, as typed", typed, bareLoad, "", bareHeap)
  row("/ask", ask, load, longest.toFixed(0), ourHeap)
  out(
    `| | ratio to content words | ${(ask.median / search.median).toFixed(2)} | ${(ask.p95 / search.p95).toFixed(2)} | ${(load / bareLoad).toFixed(2)} | | ${(ourHeap / bareHeap).toFixed(2)} |`,
  )
}
