import { isBody, mark } from "./boilerplate.ts"
import type { Draft } from "./structure.ts"

/** Longer lines say too much to be told by their words. */
const LONGEST = 160

/** What a site calls itself, its parts, and what it wants of its readers. */
const MEDIUM =
  /\b(?:newsletters?|inbox(?:es)?|subscribe(?:rs?)?|subscriptions?|sign(?:ed)? (?:up|in)|log in|articles?|story|stories|posts?|coverage|reporting|journalism|newsroom|headlines|home ?page|website|apps?|podcasts?|notifications?|alerts|adverts?|ads?|ad-free|comments?|live ?blog|readers?|reading|briefings?|bulletin|editions?|e-?mails?|paywall|unlock|paid|members(?:hip)?|donate|donations?|support|link|twitter|facebook|instagram|whatsapp|linkedin|bluesky|let us know|free trial)\b/gi

/** Verbs by which a site tells its readers to do something with it. */
const IMPERATIVE =
  /^\W*(?:please |now |to |for (?:more|the latest)\b.{0,40}, ?)?(?:sign|subscribe|join|get|read|see|find|follow|share|send|save|gift|click|tap|download|listen|watch|upgrade|skip|continue|keep|explore|browse|report (?:an?|this)|comment (?:on|below|here)|support|donate|try|turn|visit|tell (?:us|your)|log|register|view|show|hide|load|copy|thanks?|spotted|enjoy(?:ed|ing)?|like|love|want|never|don['’]t miss|be the first|become|access|unlock|manage|choose|check|stay|receive)\b/i

/** The site speaks of itself, or to its readers. */
const OURS = /\b(?:our|us|we)\b/i
const YOURS = /\b(?:you|your|this (?:story|article|page|post|site))\b/i

/** What is told happened to somebody: content, whatever words it uses. Figures and quotations are content too. */
const TELLS =
  /["“”]|\b(?:said|says|told|asked|warned|urged|wrote|was|were|had|did|has been|have been|went|came|made|according|reported|announced|begins|began|shows?|showed|found|rose|fell)\b|\d{3,}|[£$€]/i

/**
 * Marks lines in which a site talks to its readers about itself, whatever their wording: short, telling nothing, and made
 * of the words of the trade. Beyond the edges of the page, only those in which it says "our".
 */
export function markSiteTalk(blocks: readonly Draft[]): void {
  const edge = new Set<Draft>()
  for (const side of [blocks, blocks.toReversed()])
    for (const block of side) {
      if (block.kind !== "boilerplate" && isBody(block) && !isSiteTalk(block.text, true)) break
      edge.add(block)
    }
  for (const block of blocks) {
    if (block.kind !== "paragraph" && block.kind !== "heading") continue
    if (block.rule === "credit-line" || block.rule === "code") continue
    // Headlines are made of the same words when the news is of the trade: one must speak to the reader as well.
    if (block.kind === "heading" && !OURS.test(block.text) && !YOURS.test(block.text)) continue
    if (isSiteTalk(block.text, edge.has(block))) mark(block, "site-talk")
  }
}

function isSiteTalk(line: string, edge: boolean): boolean {
  if (line.length > LONGEST || TELLS.test(line)) return false
  const trade = new Set(line.toLowerCase().match(MEDIUM)).size
  if (trade === 0) return false
  const imperative = IMPERATIVE.test(line)
  if (!edge) return imperative && OURS.test(line)
  return imperative || trade >= 3 || (trade >= 2 && (OURS.test(line) || YOURS.test(line)))
}
