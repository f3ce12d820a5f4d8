import { type APIComponentInContainer, type APIContainerComponent, ComponentType } from "discord-api-types/v10"
import type { ClaimPart, Part } from "../../chat/reply.ts"
import { type Block, block, componentCost, type Row, textDisplay } from "./block.ts"
import { claimText } from "./claim-text.ts"
import { fitted } from "./escape.ts"

type Notice = Extract<Part, { type: "notice" }>

/** The colour down the left side of a notice: amber, neither right nor wrong. */
const AMBER = 0xe0a100
/** What one card may spend of a page, so that a title, a foot and buttons fit beside it. */
const MOST = { components: 24, text: 3200 } as const

/**
 * A disagreement as a card of its own, one position under the other with a rule between them: Discord has no columns.
 * One that is too long for a page goes on in a second card that says so, broken between claims.
 */
export function noticeBlocks(notice: Notice, actions: readonly Row[]): { blocks: Block[]; shortened: boolean } {
  const title = `### ⚖️ ${fitted(notice.title, 200) || "…"}`
  const head = [title, fitted(notice.text, 500)].filter((line) => line !== "").join("\n")
  const cards = [{ inside: [textDisplay(head)] as APIComponentInContainer[], rows: 0, claims: [] as ClaimPart[] }]
  let shortened = false
  for (const position of notice.positions) {
    const label = `**${fitted(position.label, 150) || "…"}**`
    const claims = position.claims.map(claimText)
    shortened ||= claims.some((claim) => claim.shortened)
    const texts = claims.length > 0 ? claims.map((claim) => claim.text) : [null]
    for (const [index, text] of texts.entries()) {
      const claim = position.claims[index]
      let card = cards.at(-1)
      const row = index === 0 ? [separator(), positionText(label, text)] : [textDisplay(text ?? "")]
      if (!card || (card.rows > 0 && !fits(card.inside, row))) {
        card = { inside: [textDisplay(`${title} (continued)`)], rows: 0, claims: [] as ClaimPart[] }
        cards.push(card)
        card.inside.push(separator(), positionText(label, text))
      } else card.inside.push(...row)
      card.rows++
      if (claim) card.claims.push(claim)
    }
  }
  cards.at(-1)?.inside.push(...actions)
  return { blocks: cards.map(({ inside, claims }) => block(container(inside), { claims, part: notice })), shortened }
}

function positionText(label: string, text: string | null): APIComponentInContainer {
  return textDisplay(text === null ? label : `${label}\n${text}`)
}

function container(components: APIComponentInContainer[]): APIContainerComponent {
  return { type: ComponentType.Container, accent_color: AMBER, components }
}

function separator(): APIComponentInContainer {
  return { type: ComponentType.Separator, divider: true, spacing: 1 }
}

function fits(inside: readonly APIComponentInContainer[], row: readonly APIComponentInContainer[]): boolean {
  const costs = [...inside, ...row].map(componentCost)
  const components = costs.reduce((sum, cost) => sum + cost.components, 1)
  const text = costs.reduce((sum, cost) => sum + cost.text, 0)
  return components <= MOST.components && text <= MOST.text
}
