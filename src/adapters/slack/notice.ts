import type { KnownBlock } from "@slack/types"
import type { ClaimPart, Part } from "../../chat/reply.ts"
import { quoted, whereWords } from "../../chat/wording.ts"
import { type Ids, namedBefore } from "./buttons.ts"
import { cut, line, literal } from "./escape.ts"
import { type Piece, textLength } from "./piece.ts"
import { citationSection, claimElements, rich, section, shown, text } from "./rich-text.ts"

type Notice = Extract<Part, { type: "notice" }>

/** Side by side up to this much text a position: more reads better stacked. */
const SIDE = 700
/** A notice of more text than this is spread over pieces, each a whole claim. */
const WHOLE = 6_000

/** A disagreement, its positions side by side where they are short, else one above the other. It names no winner. */
export function noticePieces(part: Notice, ids: Ids): Piece[] {
  const top: KnownBlock = rich(
    section(
      text(line(part.title, 300), { bold: true }),
      ...(part.text.trim() ? [text(`\n${cut(literal(part.text), 2_000)}`)] : []),
    ),
  )
  const body = beside(part) ?? stacked(part, ids)
  for (const { claims } of part.positions) for (const { citation } of claims) ids.named.add(citation.n)
  const blocks = [{ type: "divider" } as const, top, ...body]
  if (textLength(blocks) <= WHOLE && blocks.length <= 20) return [{ blocks, fallback: fallbackOf(part), part }]
  return [
    { blocks: [{ type: "divider" }, top], fallback: line(part.title, 300), part, leads: true },
    ...part.positions.flatMap((position) =>
      position.claims.map((claim) => ({
        blocks: [labelled(position.label, claim)],
        fallback: `${line(position.label, 150)}: ${said(claim)}`,
        part: { type: "claim", claim } as const,
      })),
    ),
  ]
}

/** Two columns of a section: null where a position is too long, or there are too many. */
function beside(part: Notice): KnownBlock[] | null {
  if (part.positions.length < 2 || part.positions.length > 4) return null
  const fields = part.positions.map((position) =>
    [
      line(position.label, 150),
      ...position.claims.map(
        (claim) =>
          `${claim.lead ? `${line(claim.lead, 150)}: ` : ""}${quoted(shown(claim.citation.quote))} [${claim.citation.n}] ${line(whereWords(claim.citation), 150)}`,
      ),
    ].join("\n"),
  )
  const claims = part.positions.flatMap((position) => position.claims)
  if (fields.some((field) => field.length > SIDE) || claims.some((claim) => claim.context)) return null
  return [
    { type: "section", fields: fields.map((field) => ({ type: "plain_text", text: literal(field), emoji: false })) },
    rich(...claims.filter(firstOfItsPlace).map((claim) => citationSection(claim.citation))),
  ]
}

function firstOfItsPlace(claim: ClaimPart, index: number, claims: readonly ClaimPart[]): boolean {
  const same = ({ citation }: ClaimPart) =>
    citation.n === claim.citation.n && citation.paragraph === claim.citation.paragraph
  return claims.findIndex(same) === index
}

function stacked(part: Notice, ids: Ids): KnownBlock[] {
  return part.positions.map((position) =>
    rich(
      section(text(line(position.label, 150), { bold: true })),
      ...position.claims.flatMap((claim) => claimElements(claim, namedBefore(ids, claim.citation.n))),
    ),
  )
}

function labelled(label: string, claim: ClaimPart): KnownBlock {
  return rich(section(text(line(label, 150), { bold: true })), ...claimElements(claim))
}

function fallbackOf(part: Notice): string {
  const positions = part.positions.map(
    (position) => `${line(position.label, 150)}: ${position.claims.map(said).join("; ")}`,
  )
  return [line(part.title, 300), ...positions].join("\n")
}

function said(claim: ClaimPart): string {
  return `“${cut(literal(claim.citation.quote), 600)}” [${claim.citation.n}] ${line(whereWords(claim.citation), 150)}`
}
