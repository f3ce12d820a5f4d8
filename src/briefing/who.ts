import type { Attribution } from "../analysis/model.ts"
import type { Dossier } from "../dossier/dossier.ts"
import { type Entities, type Entity, entitiesOf } from "../dossier/entities.ts"
import { isActor } from "../dossier/entity-acts.ts"
import { nameKey } from "../dossier/entity-keys.ts"
import type { Source, Span } from "../ingest/source.ts"
import { CitationBook } from "./citations.ts"
import { disagreementsTouching } from "./disagree.ts"
import { groupNearCopies } from "./near-copies.ts"
import type { Profile } from "./values.ts"
import { rolesFor } from "./who-roles.ts"

/** Statements and company are taken from this many of the newest sources that name the entity; counts are of all. */
const SOURCES_READ = 200

const NOBODY: Attribution = { speaker: null, via: [], basis: "unattributed", hedged: false, denied: false }

type Line = { readonly source: Source; readonly span: Span; readonly attribution: Attribution; readonly acts: boolean }

/** Everything that the sources say of whoever the query names; candidates where it fits several; nobody where it fits none. */
export function who(dossier: Dossier, query: string): Profile {
  const entities = entitiesOf(dossier)
  const resolved = entities.resolve(query)
  if (resolved.kind === "none") return { ...nobody(query), nearest: resolved.nearest }
  if (resolved.kind === "several")
    return { ...nobody(query), candidates: resolved.entities.map(({ name }) => name), how: resolved.how }
  return profile(dossier, entities, resolved.entity, query, resolved.how)
}

function nobody(query: string): Profile {
  return {
    query,
    found: false,
    candidates: [],
    entity: null,
    roles: [],
    says: [],
    said_of: [],
    related: [],
    mentions: [],
    seen: { first: null, last: null },
    how: "none",
    nearest: [],
    disagreements: [],
  }
}

function profile(dossier: Dossier, entities: Entities, entity: Entity, query: string, how: string): Profile {
  const book = new CitationBook()
  const ids = [...entity.mentions.keys()].sort((a, b) => (dayOf(dossier, b) < dayOf(dossier, a) ? -1 : 1))
  const read = ids.slice(0, SOURCES_READ)
  const roles = rolesFor(dossier, entity, read, book)
  const company = new Map<Entity, number>()
  const says: Line[] = []
  const of: Line[] = []
  // Oldest first, so that what stands is read as it came out.
  for (const id of [...read].reverse()) {
    const lines = linesOf(dossier, entities, entity, id, company)
    says.push(...lines.filter(({ by }) => by))
    of.push(...lines.filter(({ by }) => !by))
  }
  const statements = (lines: readonly Line[]) =>
    groupNearCopies(lines, ({ source, span }) => source.text.slice(span.start, span.end)).flatMap((group) => {
      const [first, ...others] = group
      if (!first) return []
      const also = others.filter(
        ({ source }, i) => source !== first.source && others.findIndex((o) => o.source === source) === i,
      )
      return [
        {
          ...book.cite(first.source, first.span),
          also: also.map((line) => book.cite(line.source, line.span)),
          acts: first.acts,
          attribution: first.attribution,
        },
      ]
    })
  const said = statements(says)
  const saidOf = statements(of)
  const days = ids.flatMap((id) => dossier.source(id)?.published ?? [])
  return {
    query,
    found: true,
    candidates: [],
    entity: { name: entity.name, kind: entity.kind, aliases: entity.aliases },
    roles,
    says: said.map(({ acts: _, ...statement }) => statement),
    said_of: saidOf,
    related: [...company]
      .sort((a, b) => b[1] - a[1] || (a[0].name < b[0].name ? -1 : 1))
      .slice(0, 12)
      .map(([{ name }, count]) => ({ name, count })),
    mentions: ids
      .map((source) => ({ source, count: entity.mentions.get(source)?.length ?? 0 }))
      .sort((a, b) => b.count - a.count || (a.source < b.source ? -1 : 1)),
    seen: {
      first: days.reduce<string | null>((least, { start }) => (least === null || start < least ? start : least), null),
      last: days.reduce<string | null>((most, { end }) => (most === null || end > most ? end : most), null),
    },
    how,
    nearest: [],
    disagreements: disagreementsTouching(
      dossier,
      [...roles.flatMap(({ citations }) => citations), ...said, ...saidOf].map(({ source, start, end }) => ({
        source,
        start,
        end,
      })),
      book,
    ),
  }
}

/** The sentences and rows of a source that the entity says or that name it; counts who stands beside it. */
function linesOf(
  dossier: Dossier,
  entities: Entities,
  entity: Entity,
  id: string,
  company: Map<Entity, number>,
): (Line & { readonly by: boolean })[] {
  const source = dossier.source(id)
  if (!source) return []
  const { units, mentions, attributions } = dossier.analysis(id)
  const own = new Set(entity.mentions.get(id))
  const keys = new Set([nameKey(entity.name), ...[...own].map((i) => nameKey(mentions[i]?.name ?? ""))])
  const spoken = new Map<number, Attribution>()
  for (const { unit, attribution } of attributions)
    if (attribution.speaker !== null && keys.has(nameKey(attribution.speaker)) && !spoken.has(unit))
      spoken.set(unit, attribution)
  const named = new Map<number, number>()
  const beside = new Map<number, Set<Entity>>()
  for (const i of own) {
    const unit = mentions[i]?.unit
    if (unit === undefined) continue
    if (!named.has(unit)) named.set(unit, i)
    beside.set(unit, new Set())
  }
  mentions.forEach((mention, i) => {
    const set = own.has(i) ? undefined : beside.get(mention.unit)
    const other = set && entities.entityAt(id, i)
    if (other && other !== entity) set.add(other)
  })
  for (const set of beside.values()) for (const other of set) company.set(other, (company.get(other) ?? 0) + 1)
  const lines: (Line & { readonly by: boolean })[] = []
  for (const index of [...new Set([...named.keys(), ...spoken.keys()])].sort((a, b) => a - b)) {
    const unit = units[index]
    if (!unit || unit.kind === "heading") continue
    const mention = mentions[named.get(index) ?? -1]
    const by = spoken.get(index)
    const inside = mention !== undefined && mention.start >= unit.start && mention.end <= unit.end
    if (!by && !inside) continue
    const other = attributions.find(({ unit: at }) => at === index)?.attribution
    lines.push({
      source,
      span: { start: unit.start, end: unit.end },
      attribution: by ?? other ?? NOBODY,
      acts: !by && mention !== undefined && unit.kind === "sentence" && isActor(source.text, unit, mention),
      by: by !== undefined,
    })
  }
  return lines
}

function dayOf(dossier: Dossier, id: string): string {
  return dossier.source(id)?.published?.start ?? ""
}
