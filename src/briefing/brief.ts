import type { Precision, Unit } from "../analysis/model.ts"
import { type Agreement, agreementsOf } from "../dossier/agreements.ts"
import { attributionAt } from "../dossier/attributed.ts"
import { aboutTopic } from "../dossier/concerns.ts"
import type { Dossier } from "../dossier/dossier.ts"
import { entitiesOf } from "../dossier/entities.ts"
import { openQuestionsOf } from "../dossier/open-questions.ts"
import { originsOf } from "../dossier/origins.ts"
import type { Source } from "../ingest/source.ts"
import { CitationBook } from "./citations.ts"
import { disagreementsAbout } from "./disagree.ts"
import { timeline } from "./timeline.ts"
import type { Brief, Disagreement, TimelineEvent } from "./values.ts"

/** How much of each part one page holds. */
const MOST = { agreed: 8, alone: 6, events: 8, people: 8, disagreements: 8, open: 6 } as const

/**
 * The one-page briefing: what independent origins agree on, what is said by one alone, what is disputed, the key dates,
 * the people, and what is open. Quotes only; an empty topic is the whole story.
 *
 * `points` come in order: those of several origins first, by their number; then (`origins` 1) what one source says alone
 * or from unnamed sources.
 */
export function brief(dossier: Dossier, topic: string): Brief {
  const book = new CitationBook()
  const about = aboutTopic(dossier, topic)
  const origins = originsOf(dossier)
  const disagreements = disagreementsAbout(dossier, { topic, kind: null }, book).slice(0, MOST.disagreements)
  const agreements = agreementsOf(dossier, ({ source, unit }) => about(source, unit))
    .filter((agreement) => !isDisputed(agreement, disagreements))
    .map((agreement) => ({
      agreement,
      origins: origins.independent(agreement.places.map(({ source, unit }) => ({ source: source.id, span: unit }))),
    }))
    .filter(({ origins: count }) => count > 1)
    .sort(
      (a, b) =>
        b.origins - a.origins ||
        b.agreement.places.length - a.agreement.places.length ||
        b.agreement.strength - a.agreement.strength,
    )
    .slice(0, MOST.agreed)
  const point = (source: Source, unit: Unit, count: number) => ({
    citation: book.cite(source, unit),
    attribution: attributionAt(dossier, source.id, unit),
    origins: count,
  })
  const agreed = agreements.flatMap(({ agreement, origins: count }) => {
    const [first] = agreement.places
    return first ? [point(first.source, first.unit, count)] : []
  })
  const told = new Set(
    agreements.flatMap(({ agreement }) => agreement.places.map(({ source, unit }) => `${source.id}/${unit.index}`)),
  )
  const alone = saidAlone(dossier, about, told)
    .slice(0, MOST.alone)
    .map(({ source, unit }) => point(source, unit, 1))
  return {
    query: topic,
    points: [...agreed, ...alone],
    events: keyEvents(timeline(dossier, topic ? { topic } : {}).events, book, dossier),
    people: entitiesOf(dossier)
      .all.filter(({ kind }) => kind === "person")
      .filter((entity) =>
        [...entity.mentions].some(([id, at]) => at.some((mention) => mentionedIn(dossier, id, mention, about))),
      )
      .slice(0, MOST.people)
      .map(({ name }) => name),
    disagreements,
    open: openQuestionsOf(dossier)
      .filter(({ source, unit }) => about(source, unit) && origins.originOf(source.id)?.why !== "near-copy")
      .slice(0, MOST.open)
      .map(({ source, unit }) => book.cite(source, unit)),
  }
}

/** Two places of an agreement that stand on different sides of a disagreement don't agree. */
function isDisputed({ places }: Agreement, disagreements: readonly Disagreement[]): boolean {
  return disagreements.some(({ positions }) => {
    const sides = positions.map(({ citations }) =>
      citations.some((citation) =>
        places.some(
          ({ source, unit }) => source.id === citation.source && unit.start < citation.end && unit.end > citation.start,
        ),
      ),
    )
    return sides.filter(Boolean).length > 1
  })
}

/** What unnamed sources say first, then the sentence that each source leads with, where no other origin says the same. */
function saidAlone(dossier: Dossier, about: (source: Source, unit: Unit) => boolean, told: ReadonlySet<string>) {
  const origins = originsOf(dossier)
  const unnamed: { source: Source; unit: Unit }[] = []
  const leads: { source: Source; unit: Unit }[] = []
  for (const source of dossier.sources) {
    if (origins.originOf(source.id)?.why === "near-copy") continue
    const { units, attributions } = dossier.analysis(source.id)
    const free = units.filter(
      (unit) => unit.kind === "sentence" && about(source, unit) && !told.has(`${source.id}/${unit.index}`),
    )
    const anonymous = new Set(
      attributions.filter(({ attribution }) => attribution.basis === "unnamed").map(({ unit }) => unit),
    )
    unnamed.push(
      ...free
        .filter(({ index }) => anonymous.has(index))
        .slice(0, 2)
        .map((unit) => ({ source, unit })),
    )
    const lead = free.find(({ start, end }) => end - start >= SHORTEST_LEAD)
    if (lead && !anonymous.has(lead.index)) leads.push({ source, unit: lead })
  }
  return [...unnamed.slice(0, MOST.alone / 2), ...leads]
}

/** A shorter first sentence is a flourish, not what the source has to say. */
const SHORTEST_LEAD = 60

/** The dates that most sources speak of, exact before vague, forecasts last; in order of date. */
function keyEvents(events: readonly TimelineEvent[], book: CitationBook, dossier: Dossier): TimelineEvent[] {
  const weight = ({ citations, contested, precision, status }: TimelineEvent) =>
    new Set(citations.map(({ source }) => source)).size * 2 +
    (contested ? 1 : 0) +
    EXACTNESS[precision] -
    (status === "predicted" ? 2 : 0)
  return [...events]
    .map((event, at) => ({ event, at }))
    .sort((a, b) => weight(b.event) - weight(a.event) || a.at - b.at)
    .slice(0, MOST.events)
    .sort((a, b) => a.at - b.at)
    .map(({ event }) => ({
      ...event,
      citations: event.citations.flatMap((citation) => {
        const source = dossier.source(citation.source)
        return source ? [book.cite(source, citation)] : []
      }),
    }))
}

const EXACTNESS: Readonly<Record<Precision, number>> = {
  time: 3,
  day: 3,
  week: 2,
  month: 2,
  quarter: 2,
  year: 0,
  range: 0,
}

function mentionedIn(
  dossier: Dossier,
  id: string,
  mention: number,
  about: (source: Source, unit: Unit) => boolean,
): boolean {
  const source = dossier.source(id)
  const analysis = source && dossier.analysis(id)
  const unit = analysis?.units[analysis.mentions[mention]?.unit ?? -1]
  return source !== undefined && unit !== undefined && about(source, unit)
}
