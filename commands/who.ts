import { CitationBook } from "../src/briefing/citations.ts"
import type { Citation, Profile } from "../src/briefing/values.ts"
import { who } from "../src/briefing/who.ts"
import { type Context, defineCommand } from "../src/chat/command.ts"
import { notDismissed, noticeActions } from "../src/chat/dismissed.ts"
import { noticeOf } from "../src/chat/notice.ts"
import type { Action, Part } from "../src/chat/reply.ts"
import { counted, dateWords } from "../src/chat/wording.ts"
import type { Dossier } from "../src/dossier/dossier.ts"
import { UserError } from "../src/errors.ts"

/** How many quotes of a sort are shown at once, in chat; `--json` has them all. */
const SHOWN = 5

export default defineCommand({
  name: "who",
  platformName: { slack: "whois" },
  description: "Show what the sources say of a person, body, place or product, and what it says.",
  visibility: "private",
  options: {
    name: {
      kind: "text",
      description: "A name, surname, acronym or role, such as jassy, NSC or the Amazon CEO",
      required: true,
      rest: true,
      complete: "names",
    },
  },
  examples: ["/who jassy", "/who the Amazon CEO", "/who NSC"],
  async run({ name }, context) {
    if (!/[\p{L}\p{N}]/u.test(name))
      throw new UserError("no-name", `"${name}" holds no name to look for: give one, such as /who Jassy.`)
    const given = who(context.dossier, name)
    const answer = { ...given, disagreements: (await notDismissed(context, given.disagreements)).shown }
    const { how, ...json } = answer
    const profile = renumbered(answer, context.dossier)
    return {
      reply: {
        title: profile.entity?.name ?? name,
        parts: profile.found
          ? found(profile, context)
          : profile.candidates.length > 0
            ? choice(profile)
            : unknown(profile, context),
        actions: profile.entity ? actions(profile.entity.name, context) : [],
      },
      json: { command: "who", ...json, ...(context.explain ? { how } : {}) },
    }
  },
})

/** Markers count what the reply shows, in its order; the whole profile has many more. */
function renumbered(profile: Profile, dossier: Dossier): Profile {
  const book = new CitationBook()
  const show = <T extends Citation>(citation: T): T => {
    const source = dossier.source(citation.source)
    return source ? { ...citation, n: book.cite(source, citation).n } : citation
  }
  const roles = profile.roles
    .slice(0, 8)
    .map((role) => ({ ...role, citations: role.citations.map((citation, i) => (i === 0 ? show(citation) : citation)) }))
  const says = profile.says.map((statement, i) => (i < SHOWN ? show(statement) : statement))
  const seen = { true: 0, false: 0 }
  // Deeds are shown before what else is said, so they are numbered first.
  const order = [...profile.said_of].sort((a, b) => Number(b.acts) - Number(a.acts))
  const said_of = order.map((said) => (seen[`${said.acts}`]++ < SHOWN ? show(said) : said))
  const disagreements = profile.disagreements.slice(0, 3).map((disagreement) => ({
    ...disagreement,
    positions: disagreement.positions.map((position) => ({ ...position, citations: position.citations.map(show) })),
  }))
  return { ...profile, roles, says, said_of, disagreements }
}

function found(profile: Profile, context: Context): Part[] {
  return [
    ...about(profile, context),
    ...roles(profile),
    ...statements(profile),
    ...disagreements(profile, context),
    ...company(profile),
  ]
}

function about({ query, entity, mentions, seen, how }: Profile, { explain, dossier }: Context): Part[] {
  if (!entity) return []
  const total = mentions.reduce((sum, { count }) => sum + count, 0)
  const days =
    seen.first === null
      ? null
      : seen.first === seen.last
        ? dateWords({ start: seen.first, end: seen.first })
        : `${dateWords({ start: seen.first, end: seen.first })} to ${dateWords({ start: seen.last ?? seen.first, end: seen.last ?? seen.first })}`
  const facts = [
    entity.kind === "other" ? null : entity.kind,
    `named ${counted(total, "time")} in ${counted(mentions.length, "source")} of ${dossier.sources.length}`,
    days,
    entity.aliases.length > 0 ? `also ${entity.aliases.slice(0, 6).join(", ")}` : null,
  ]
  const parts: Part[] = [{ type: "text", tone: "quiet", text: facts.filter((fact) => fact !== null).join(" · ") }]
  if (how === "slip")
    parts.unshift({ type: "text", tone: "warning", text: `No source names “${query}”: this is ${entity.name}.` })
  if (how === "role")
    parts.unshift({
      type: "text",
      tone: "quiet",
      text: `Taken for “${query}” because a source gives ${entity.name} that role.`,
    })
  if (explain) parts.push({ type: "text", tone: "quiet", text: `Found by: ${how}` })
  return parts
}

function roles({ roles }: Profile): Part[] {
  if (roles.length === 0) return []
  return [
    { type: "heading", text: roles.length === 1 ? "Role, as the sources put it" : "Roles, as the sources put them" },
    ...roles.slice(0, 8).flatMap(({ citations }): Part[] => {
      const [first, ...others] = citations
      return first ? [{ type: "claim", claim: { citation: first, attribution: null, ...alsoIn(others) } }] : []
    }),
  ]
}

function statements({ entity, says, said_of }: Profile): Part[] {
  const name = entity?.name ?? ""
  const acts = said_of.filter((said) => said.acts)
  const others = said_of.filter((said) => !said.acts)
  return [
    ...quotes(`What ${name} says`, says),
    ...quotes(`What ${name} did`, acts),
    ...quotes(`What is said of ${name}`, others),
  ]
}

function quotes(title: string, statements: Profile["says"]): Part[] {
  if (statements.length === 0) return []
  const rest = statements.length - SHOWN
  return [
    { type: "heading", text: title },
    ...statements.slice(0, SHOWN).map(
      ({ also, attribution, ...citation }): Part => ({
        type: "claim",
        claim: { citation, attribution: attribution.basis === "unattributed" ? null : attribution, ...alsoIn(also) },
      }),
    ),
    ...(rest > 0
      ? [{ type: "text", tone: "quiet", text: `and ${counted(rest, "more quote")} like these` } as const]
      : []),
  ]
}

/** Names the other sources that say the same. */
function alsoIn(others: readonly Citation[]): { lead?: string } {
  if (others.length === 0) return {}
  return {
    lead: `${counted(others.length + 1, "source")}, also ${others
      .slice(0, 3)
      .map((citation) => `${citation.outlet ?? citation.source}`)
      .join(", ")}${others.length > 3 ? "…" : ""}`,
  }
}

function disagreements({ disagreements }: Profile, context: Context): Part[] {
  return disagreements.map((one) => noticeOf(one, undefined, context.explain, noticeActions(context, one)))
}

function company({ related, mentions }: Profile): Part[] {
  const parts: Part[] = []
  if (related.length > 0)
    parts.push(
      { type: "heading", text: "Named with" },
      {
        type: "text",
        text: related
          .slice(0, 8)
          .map(({ name, count }) => `${name} (${count})`)
          .join(", "),
      },
    )
  parts.push(
    { type: "heading", text: "Where" },
    {
      type: "table",
      header: ["Source", "Mentions"],
      rows: mentions.slice(0, 10).map(({ source, count }) => [source, String(count)]),
    },
  )
  if (mentions.length > 10)
    parts.push({ type: "text", tone: "quiet", text: `and ${counted(mentions.length - 10, "more source")}` })
  return parts
}

function choice({ query, candidates }: Profile): Part[] {
  const options: Action[] = candidates
    .slice(0, 20)
    .map((name) => ({ label: name, do: { type: "command", line: `/who ${name}` } }))
  const more = candidates.length > 20 ? ` The first 20 are offered: give more of the name for the others.` : ""
  return [
    { type: "choice", prompt: `“${query}” fits ${counted(candidates.length, "name")}. Which one?${more}`, options },
  ]
}

function unknown({ query, nearest }: Profile, { dossier }: Context): Part[] {
  const count = dossier.sources.length
  const parts: Part[] = [
    {
      type: "text",
      text:
        count === 0
          ? "There are no sources yet, so nobody is named in them."
          : `None of ${counted(count, "source")} names “${query}”.`,
    },
  ]
  if (nearest.length > 0)
    parts.push({
      type: "text",
      tone: "quiet",
      text: `The nearest names, which may be others altogether: ${nearest.join(", ")}.`,
    })
  return parts
}

function actions(name: string, { commands }: Context): Action[] {
  const wanted: readonly [string, string, string][] = [
    ["timeline", "Timeline", `/timeline ${name}`],
    ["disagree", "Disagreements", `/disagree ${name}`],
    ["ask", "Ask", `/ask ${name}`],
  ]
  return wanted
    .filter(([command]) => commands.some((other) => other.name === command))
    .map(([, label, line]) => ({ label, do: { type: "command", line } }))
}
