/** A named rule that tells a sentence which leaves something open. General English. */
type OpenRule = { readonly rule: string; readonly pattern: RegExp }

const RULES: readonly OpenRule[] = [
  {
    rule: "not-known",
    pattern:
      /\b(?:remain(?:s|ed)? (?:unclear|unknown|uncertain|unresolved|to be seen|an? open)|(?:is|are|was|were) (?:still |as yet )?(?:unclear|unknown|uncertain|unresolved|undecided)|not (?:yet |immediately |been )?(?:clear|known|certain|decided|determined|established|named|identified|disclosed|made public)|unresolved (?:questions?|issues?)|nobody (?:knows|can say)|no one (?:knows|can say))\b/i,
  },
  {
    rule: "declined",
    pattern:
      /\b(?:(?:declin|refus)(?:es|ed|ing)? to (?:comment|say|discuss|confirm|share|elaborate|name|identify|give)|(?:would|did|could|will|does) ?n[o'’]t (?:comment|discuss|say|respond|reply|answer|elaborate|confirm)|no comment|(?:has|have|had) not (?:yet )?(?:responded|replied|answered|commented))\b/i,
  },
  {
    rule: "to-be-decided",
    pattern:
      /\b(?:(?:will|is to|are to|is due to|has yet to|have yet to|must still) (?:decide|determine|rule|report|establish|announce|name|choose|conclude)|(?:is|are) (?:still )?(?:investigating|considering|reviewing|weighing|examining)|awaiting|pending)\b/i,
  },
]

/** Which rule says that a sentence leaves something open; null when none does. */
export function openRule(sentence: string): string | null {
  return RULES.find(({ pattern }) => pattern.test(sentence))?.rule ?? null
}
