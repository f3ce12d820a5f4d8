import type { Claim } from "./claims-model.ts"
import type { Term } from "./parallel-words.ts"

/**
 * One thing that a stretch of a sentence says, whatever its word order or voice: a slot with its value (`claim`), and all
 * the content beside it. Two frames are compared when their content meets and nothing known tells them apart.
 */
export type Frame = {
  readonly claim: Claim
  /** What may be compared: `count`, `money:USD`, `time`, `agent`, `place`, `polarity` … */
  readonly sort: string
  readonly terms: readonly Term[]
  /** Terms that the value hangs on: the counted noun or label, or the happening. One of them must meet. */
  readonly focus: readonly Term[]
  /** The counted noun, where one stands by the figure. */
  readonly head: Term | null
  /** Who or what the stretch is about: the subject's head. */
  readonly subject: Term | null
  /** A row or a list item `Label: value`: all its words must be met. */
  readonly label: boolean
  /** The figures beside the value: a date's count. */
  readonly figures: readonly string[]
  /** Lower-case words of the stretch, for contrasts. */
  readonly words: ReadonlySet<string>
}
