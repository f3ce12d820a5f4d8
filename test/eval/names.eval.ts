import { readFileSync } from "node:fs"
import { join } from "node:path"
import { Dossier } from "../../src/dossier/dossier.ts"
import { entitiesOf } from "../../src/dossier/entities.ts"
import { readFolder } from "../../src/ingest/read-folder.ts"
import type { Evaluation } from "./score.ts"

type GoldMention = { readonly source: string; readonly quote: string; readonly at: number }
type GoldEntity = {
  readonly kind: string
  readonly label: string
  readonly ref: string | null
  readonly mentions: readonly GoldMention[]
}
type Pair = {
  readonly gold: number
  readonly own: string
  readonly entity: GoldEntity
  readonly mention: GoldMention
  readonly kindFits: boolean
}

const KINDS: Readonly<Record<string, string>> = { PER: "person", ORG: "organisation", LOC: "place", PRO: "product" }

/**
 * Names on meantime-apple. A gold mention may be a phrase ("The American computer company Apple", "Apple's iTunes store"):
 * its core is what follows a possessor and precedes a comma, "in" or a participle. It is found when one of our mentions
 * overlaps its core; one of ours finds at most one, the one it shares the most of. B-cubed is over the pairs found.
 */
export const evaluate: Evaluation = async ({ data }) => {
  const folder = join(data, "meantime-apple")
  const { entities: gold } = JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")) as { entities: GoldEntity[] }
  const { sources } = await readFolder(join(folder, "articles"))
  const dossier = Dossier.of(sources)
  const entities = entitiesOf(dossier)
  const misses: string[] = []
  const pairs: Pair[] = []
  const recall = new Map<string, { found: number; all: number }>()
  for (const source of sources) {
    const mentions = dossier.analysis(source.id).mentions
    const wanted = gold.flatMap((entity, at) =>
      entity.mentions
        .filter((mention) => mention.source === source.file)
        .map((mention) => ({ entity, at, mention, core: coreOf(mention) })),
    )
    const overlaps = wanted
      .flatMap((want) => mentions.map((mention, i) => ({ want, i, share: shared(want.core, mention) })))
      .filter(({ share }) => share > 0)
      .sort((a, b) => b.share - a.share)
    const taken = new Set<number>()
    const done = new Map<(typeof wanted)[number], number>()
    for (const { want, i } of overlaps) {
      if (taken.has(i) || done.has(want)) continue
      taken.add(i)
      done.set(want, i)
    }
    for (const want of wanted) {
      const tally = recall.get(want.entity.kind) ?? { found: 0, all: 0 }
      recall.set(want.entity.kind, tally)
      tally.all++
      const i = done.get(want)
      if (i === undefined) {
        misses.push(`not found (${want.entity.kind}): "${want.mention.quote}" in ${source.file} at ${want.mention.at}`)
        continue
      }
      tally.found++
      const entity = entities.entityAt(source.id, i)
      const kindFits = entity?.kind === KINDS[want.entity.kind]
      if (!kindFits)
        misses.push(`kind: "${want.mention.quote}" is ${want.entity.kind}, given as ${entity?.kind} in ${source.file}`)
      pairs.push({
        gold: want.at,
        own: entity?.id ?? `${source.id}#${i}`,
        entity: want.entity,
        mention: want.mention,
        kindFits,
      })
    }
  }
  const { precision, recall: bRecall, f1 } = bCubed(pairs)
  for (const pair of pairs) {
    const mates = pairs.filter((other) => other.gold === pair.gold)
    const most = mode(mates.map(({ own }) => own))
    if (pair.own !== most)
      misses.push(`grouping: "${pair.mention.quote}" in ${pair.mention.source} went to ${pair.own}, not ${most}`)
  }
  const of = (kind: string) => recall.get(kind) ?? { found: 0, all: 0 }
  const rate = (kind: string) => of(kind).found / of(kind).all
  return {
    name: "names",
    scores: [
      {
        metric: "B-cubed F1",
        value: f1,
        target: "≥ 0.85",
        note: `precision ${precision.toFixed(3)}, recall ${bRecall.toFixed(3)}, ${pairs.length} mentions`,
      },
      {
        metric: "recall, people",
        value: rate("PER"),
        target: "≥ 0.85",
        note: `${of("PER").found} of ${of("PER").all}`,
      },
      {
        metric: "recall, organisations",
        value: rate("ORG"),
        target: "≥ 0.85",
        note: `${of("ORG").found} of ${of("ORG").all}`,
      },
      ...[...recall.keys()]
        .filter((kind) => kind !== "PER" && kind !== "ORG")
        .map((kind) => ({
          metric: `recall, ${kind}`,
          value: rate(kind),
          note: `${of(kind).found} of ${of(kind).all}`,
        })),
      {
        metric: "kind right",
        value: pairs.filter(({ kindFits }) => kindFits).length / pairs.length,
        note: "of the mentions found",
      },
    ],
    misses,
  }
}

/** The part of a gold phrase that holds the name itself. */
function coreOf({ quote, at }: GoldMention): { start: number; end: number } {
  let [start, end] = [0, quote.length]
  const possessor = /^.*(?:['’] ?s|s['’]) /.exec(quote)
  if (possessor) start = possessor[0].length
  const tail = /,| in | capable | located /.exec(quote.slice(start))
  if (tail && tail.index > 0) end = start + tail.index
  return { start: at + start, end: at + end }
}

function shared(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

/** Bagga and Baldwin, 1998: precision and recall of each mention's cluster, averaged over mentions. */
function bCubed(pairs: readonly Pair[]): { precision: number; recall: number; f1: number } {
  let [precision, recall] = [0, 0]
  for (const { gold, own } of pairs) {
    const both = pairs.filter((other) => other.gold === gold && other.own === own).length
    precision += both / pairs.filter((other) => other.own === own).length
    recall += both / pairs.filter((other) => other.gold === gold).length
  }
  const [p, r] = [precision / pairs.length, recall / pairs.length]
  return { precision: p, recall: r, f1: (2 * p * r) / (p + r) }
}

function mode(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ""
}
