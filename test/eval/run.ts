import { readdirSync } from "node:fs"
import { resolve } from "node:path"
import { parseArgs } from "node:util"
import type { Evaluation, Report } from "./score.ts"

// npm run eval -- --data DIR [--only NAME,…] [--misses] [--json]
// Each part of the evaluation is a file NAME.eval.ts of this folder that exports `evaluate`, loaded when it is asked for.
const parts = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".eval.ts"))
  .map((file) => file.slice(0, -".eval.ts".length))
  .sort()

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    only: { type: "string" },
    misses: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  },
})
if (!values.data) {
  process.stderr.write("Say where the development data is: npm run eval -- --data DIR\n")
  process.exit(2)
}
const folders = { data: resolve(values.data), seeds: resolve(import.meta.dirname, "../../seeds") }
const wanted = values.only?.split(",") ?? parts
const reports: Report[] = []
for (const name of wanted) {
  if (!parts.includes(name)) {
    process.stderr.write(`There is no part "${name}" of the evaluation; there are ${parts.join(", ")}.\n`)
    process.exit(2)
  }
  const { evaluate } = (await import(`./${name}.eval.ts`)) as { evaluate: Evaluation }
  reports.push(await evaluate(folders))
}
if (values.json) process.stdout.write(`${JSON.stringify(reports)}\n`)
else for (const report of reports) print(report)

function print({ name, scores, misses }: Report): void {
  process.stdout.write(`\n## ${name}\n\n| measure | value | aim | |\n|---|---|---|---|\n`)
  for (const { metric, value, target, note } of scores)
    process.stdout.write(
      `| ${metric} | ${typeof value === "number" ? round(value) : value} | ${target ?? ""} | ${note ?? ""} |\n`,
    )
  if (values.misses) for (const miss of misses ?? []) process.stdout.write(`- ${miss}\n`)
}

function round(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(3)
}
