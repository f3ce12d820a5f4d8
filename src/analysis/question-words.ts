/** Words of a question that ask and say nothing of what is asked about. */
export const ASKING_WORDS = new Set(
  "name kind type sort give list describe explain tell please exactly specific approximately considered happen happened happens many much did does one thing things someone somebody anybody anyone something".split(
    " ",
  ),
)

/** Phrases of a question that say nothing of what is asked about. */
export const SET_PHRASES =
  /\b(?:so far|as of now|until now|to date|at the moment|each other|one another|(?:take|takes|took|taken|taking) place|at all|in total|as well|in order|according to|a lot|due to)\b/gi

/** Adjectives of `how old`, and nouns of measure, that the kind of answer stands for. */
export const MEASURE_WORDS = new Set(
  "old age fast quickly speed long far tall high deep wide often frequently large big heavy hot cold few common small number count amount money total percentage percent rate worth cost costs price pay paid spend spent going go".split(
    " ",
  ),
)

/** Roots of words that say little by themselves. */
export const LIGHT_WORDS: ReadonlySet<string> = new Set(
  "time happen occur take place go make get give come hold us use call name know consider includ becom have becam term refer two new first particular certain main differ time date dai year month person work part thing wai kind type".split(
    " ",
  ),
)

type Kind = "person" | "organisation" | "place" | "date" | "number" | "money" | "reason" | "name"

const NOUNS: Readonly<Record<Kind, string>> = {
  person:
    "person man woman people player actor actress singer author writer poet scientist engineer inventor philosopher artist painter architect " +
    "composer king queen emperor ruler president minister official leader politician governor mayor senator judge lawyer general captain commander " +
    "explorer astronaut historian researcher professor teacher director coach quarterback athlete member founder owner chairman spokesman spokeswoman " +
    "spokesperson ceo executive secretary pope bishop priest theologian missionary journalist reporter editor physicist chemist mathematician " +
    "musician celebrity character prince princess duke monarch officer doctor girl boy brother sister son daughter wife husband father mother",
  organisation:
    "company firm organization organisation team party band group agency university college school institution corporation business bank union club " +
    "network channel broadcaster newspaper magazine museum hospital church ministry department committee council court body league association " +
    "manufacturer supplier airline studio publisher brand lab laboratory entity outlet government army tribe",
  place:
    "city country state town region area place location continent river island mountain county province district street building stadium venue park " +
    "village sea ocean lake hall capital neighborhood neighbourhood territory nation site airport port bridge road station suburb planet",
  date: "year date day month century decade era",
  number:
    "number amount percentage percent population size speed length height width depth distance temperature age rate score share proportion rank weight volume quantity total ratio capacity",
  money: "cost price fee fine salary budget value sum",
  reason: "reason cause motive purpose",
  name: "nickname title surname",
}

/** What a noun behind `which` or `what` asks for. */
export const FOCUS_KINDS: ReadonlyMap<string, Kind> = new Map(
  (Object.entries(NOUNS) as [Kind, string][]) // the keys of NOUNS
    .flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind] as [string, Kind])),
)
