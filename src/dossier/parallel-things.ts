import { isCountry } from "../analysis/gazetteer.ts"
import type { Frame } from "../analysis/parallel-model.ts"
import type { Setting } from "./claims-align.ts"
import { sameName } from "./claims-links.ts"
import type { Relation } from "./claims-values.ts"
import type { Alignment } from "./parallel-align.ts"

/** Parts of the world, a house or a day that hold other places within them. */
const WIDE =
  /^(floor|storey|wing|building|house|ship|area|region|district|province|state|country|county|city|town|village|neighbourhood|neighborhood|suburb|outskirts|north|south|east|west|site|complex|estate|grounds|world|street|road|coast|border|island|home|property|premises|place|campus|plant|factory|centre|center)$/

/** Telling has many doers. */
const TOLD = /^[+=](?:tell|order|say|warn)$/

/** Who, where or what: the same, both possible, or one against the other. */
export function compareThings(a: Frame, b: Frame, both: Alignment, setting: Setting): Relation | null {
  const [left, right] = [a.claim.value, b.claim.value]
  if (left.type !== "filler" || right.type !== "filler" || a.sort !== b.sort) return null
  if (!both.focus) return null
  const verbs = both.shared.filter(([x, y]) => x.verb || y.verb)
  const things = both.shared.filter(([x, y]) => !x.verb && !y.verb)
  if (a.sort === "agent") {
    if (
      left.names.some((one) =>
        right.names.some((other) => sameName(one, other) || setting.links.calls(one, other) === true),
      )
    )
      return { relation: "same", rule: "same-value" }
    if (a.claim.kind !== b.claim.kind) return null
    const done = both.shared.some(([x, y]) =>
      x.concepts.some((concept) => !TOLD.test(concept) && y.concepts.includes(concept) && a.focus.includes(x)),
    )
    if (!done) return null
    if (both.shared.length < 2 && !(both.left.length === 0 || both.right.length === 0)) return null
    return things.length > 0 || both.shared.length >= 2 ? { relation: "different", rule: "another-doer" } : null
  }
  const one = new Set(left.concepts)
  if (right.concepts.some((concept) => one.has(concept))) return { relation: "compatible", rule: "refines" }
  if (a.sort === "place") {
    if (both.shared.length < 2 || things.length === 0 || verbs.length === 0) return null
    if (WIDE.test(left.head) || WIDE.test(right.head)) return { relation: "compatible", rule: "refines" }
    const named = [left.names.length > 0, right.names.length > 0]
    const countries = [left.names.some(isCountry), right.names.some(isCountry)]
    if (named[0] && named[1]) {
      if (countries[0] !== countries[1]) return { relation: "compatible", rule: "refines" }
    } else if (
      named[0] !== named[1] &&
      !(left.head && right.head && left.names.length + right.names.length > 0 && bothDescribed(a, b))
    )
      return { relation: "compatible", rule: "refines" }
    return { relation: "different", rule: "another-place" }
  }
  if (a.sort === "item:taken" && !left.exclusive && !right.exclusive) return null
  const enough = both.shared.length >= 2 || both.left.length === 0 || both.right.length === 0
  return enough ? { relation: "different", rule: "another-thing" } : null
}

/** `the sea off Portugal`, `the desert of Mauritania`: common nouns of their own besides the names. */
function bothDescribed(a: Frame, b: Frame): boolean {
  const plain = ({ claim }: Frame) =>
    claim.value.type === "filler" &&
    claim.value.concepts.length > 0 &&
    !claim.value.names.some((name) => claim.value.type === "filler" && claim.value.head === name.toLowerCase())
  return plain(a) && plain(b)
}
