/** Nouns of places, by what sort of place: two places clash when they are of one sort, or lie on two sides of a line. */
const SORTS: Readonly<Record<string, string>> = {
  site: "depot garage station hospital school college university hall plant hotel stadium arena warehouse factory mill mine quarry airport hangar office lab laboratory courthouse court church mosque temple farm theatre theater museum gallery library prison jail base barracks clinic shop store mall market restaurant bar pub cafe gym headquarters hq site yard shipyard refinery studio bank embassy palace house home flat apartment basement kitchen laundry workshop showroom terminal platform ward block wing tower centre center venue",
  street: "street road avenue lane square highway motorway junction crossroads roundabout bridge tunnel",
  coast:
    "point breakwater harbour harbor bay reef cape headland pier jetty quay dock channel strait estuary shoal sound cove coast shore beach sandbank island sea ocean",
  nature: "hill mountain valley forest wood river lake field park ridge canyon slope summit",
}

const SORT_OF = new Map(
  Object.entries(SORTS).flatMap(([sort, words]) => words.split(" ").map((word): [string, string] => [word, sort])),
)

/** What sort of place a noun names, or undefined when it is no place. */
export function placeSort(noun: string): string | undefined {
  return SORT_OF.get(noun)
}

/** Prepositions of place, by side. */
export const PLACE_SIDES: Readonly<Record<string, "in" | "out" | "at">> = {
  in: "in",
  inside: "in",
  within: "in",
  at: "at",
  on: "at",
  off: "out",
  outside: "out",
  beyond: "out",
  near: "at",
  by: "at",
  under: "at",
  beneath: "at",
  from: "at",
  out_of: "at",
}
