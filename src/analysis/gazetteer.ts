import {
  CITIES,
  COUNTRIES,
  DEMONYMS,
  FEMALE_NAMES,
  MALE_NAMES,
  ORGANISATIONS,
  OTHER_NAMES,
  REGIONS,
} from "./name-lists.ts"

const split = (words: string) => words.split("|")
// Given names that are common words as well, which the lists leave out.
const FEMALE = new Set([
  ...split(FEMALE_NAMES),
  ..."april may june augusta avril rose grace hope faith joy sue ivy lily daisy violet olive hazel ruby pearl opal amber iris dawn eve penny ginger holly heather willow jean carol gail joan marguerite anneke ilse priya".split(
    " ",
  ),
])
const MALE = new Set([
  ...split(MALE_NAMES),
  ..."august will mark bill frank grant chase drew rob art gene dean glen ray jack rich guy max miles wade clay reed dale jay lance chad victor norm basil jasper ernest george peter paul john".split(
    " ",
  ),
])
const EITHER = new Set([...split(OTHER_NAMES), "jan", "january", "july"])
const MORE_PLACES =
  "us|u.s|u.s.a|usa|uk|u.k|eu|e.u|uae|england|scotland|wales|great britain|britain|northern ireland|united states|united states of america|united kingdom|european union|united arab emirates|europe|africa|asia|oceania|antarctica|north america|south america|latin america|middle east|scandinavia|caribbean|balkans|silicon valley|wall street|hollywood|manhattan|brooklyn|westminster|brussels|washington|washington d.c|d.c|los angeles|hong kong|holland|crimea|siberia|palestine|west bank|gaza strip|sahara|alps|mediterranean|atlantic|pacific|antarctic|arctic|baltic|moscow|kyiv|kiev"
const PLACES = new Set([...split(COUNTRIES), ...split(CITIES), ...split(REGIONS), ...split(MORE_PLACES)])
// Words of the lists that are far more often something else.
for (const word of ["jersey", "para", "pei", "bari", "cork", "reading", "nice", "mobile", "bath", "same", "male"])
  PLACES.delete(word)

const NATIONALITIES = new Set([
  ...split(DEMONYMS),
  ..."british english irish scottish welsh spanish russian russians ukrainian ukrainians swedish danish norwegian finnish polish portuguese turkish arab arabic jewish muslim muslims christian christians catholic catholics protestant protestants buddhist hindu hindus hispanic latino latin western eastern northern southern asian asian-american african-american democrat democrats democratic republican republicans conservative conservatives labour liberal socialist communist nazi islamic islamist victorian roman romans viking vikings norman normans soviet".split(
    " ",
  ),
])

// Companies, agencies and papers that are named everywhere, besides those of the list.
const MORE_ORGANISATIONS =
  "amazon|apple|meta|alphabet|tesla|spacex|oracle|spotify|tiktok|bytedance|alibaba|huawei|nvidia|intel|qualcomm|adobe|salesforce|ibm|sap|siemens|airbus|boeing|lockheed martin|raytheon|pfizer|moderna|astrazeneca|johnson & johnson|shell|total|chevron|gazprom|aramco|blackrock|jpmorgan|barclays|lloyds|santander|deutsche bank|credit suisse|reuters|bloomberg|associated press|agence france-presse|xinhua|guardian|washington post|financial times|economist|telegraph|nasa|nato|unesco|unicef|opec|wto|who|imf|fbi|cia|nsa|fda|epa|sec|ftc|fcc|doj|irs|nhs|bbc|cnn|nbc|cbs|abc|ap|afp|interpol|europol|hamas|hezbollah|taliban|wal-mart|walmart"
const ORGS = new Set([...split(ORGANISATIONS), ...split(MORE_ORGANISATIONS)].map((name) => name.replace(/^the /, "")))

const COUNTRY_NAMES = new Set([
  ...split(COUNTRIES),
  ..."us|u.s|usa|uk|u.k|england|scotland|wales|great britain|britain|united states|united kingdom|europe|africa|asia".split(
    "|",
  ),
])

/** A country or continent: a place that others lie in. */
export function isCountry(name: string): boolean {
  return COUNTRY_NAMES.has(name.toLowerCase())
}

/** A company, agency or paper that everybody knows: weak evidence, since many are called by a common word. */
export function isKnownOrganisation(lower: string): boolean {
  return ORGS.has(lower)
}

export type Gender = "female" | "male" | "either"

/** The gender that a given name is mostly borne by; null when it is no given name of the list. */
export function givenName(lower: string): Gender | null {
  if (FEMALE.has(lower)) return "female"
  if (MALE.has(lower)) return "male"
  return EITHER.has(lower) ? "either" : null
}

/** A country, a large city, a state or a province. */
export function isKnownPlace(lower: string): boolean {
  return PLACES.has(lower.replace(/\.$/, ""))
}

/** A nationality, a creed or a party's adjective: written with a capital, but no name. */
export function isNationality(lower: string): boolean {
  return NATIONALITIES.has(lower)
}
