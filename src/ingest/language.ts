/** The most frequent small words of each language: enough to tell a paragraph's language, and nothing more. */
const COMMON_WORDS: Readonly<Record<string, string>> = {
  en: "the of and to in that is was for it with as his on be at by had not are but from or have an they which one you were all her she there would their we him been has when who will no more if out so said what up its about than into them can only other time new some could these two may first then do any like my now over such our man me even most made after also did many off before must well back through years much where your way down should because long each just state those people too mr how little good make very this",
  fr: "le la les de des du et en un une est que qui dans pour sur au aux par pas plus avec son sa ses ce cette ces il elle ils elles nous vous ne se ont été être sont mais ou où comme leur leurs fait selon après avait deux tout même aussi entre sans sous dont lui était à",
  de: "der die das und in den von zu mit ist des im für auf dem nicht ein eine einer einem einen als auch es an werden aus er hat dass sie nach wird bei um am sind noch wie über so zum zur war haben nur oder aber vor bis mehr durch man sein wurde sei wir ich kann gegen schon wenn habe seine ihre",
  es: "el la los las de del y en un una es que por para con no se su sus al lo como más pero ha fue este esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos esto antes algunos qué unos yo otro otras había son según años",
  pt: "o a os as de da do das dos e em um uma é que por para com não se seu sua ao no na nos nas mais mas foi como este esta entre quando muito sem sobre também até há onde quem desde todos durante ele ela eles são ser tem já pelo pela depois anos segundo à às",
  it: "il lo la i gli le di del della dei delle e in un una è che per con non si su da dal dalla nel nella al alla come più ma ha sono questo questa tra quando anche suo sua loro chi dove dopo stato stata essere era o se ci anni secondo ai alle degli",
  nl: "de het een en van in is dat op te zijn voor met die niet aan er om ook als bij maar uit door over ze zich naar dan of nog werd wordt heeft hebben had deze dit meer kan wel geen wat hij zij tot al onder jaar tegen na worden was",
  sv: "och att det i en som är av för på den med till inte han de om ett var från har men vi kan så hon eller när efter också sig under vara över nu där mot två ska hade år sin mycket blir",
  da: "og at det i en som er af for på den med til ikke han de om et var fra har men vi kan så hun eller når efter også sig under være over nu der mod to skal havde år sin meget bliver blev",
  pl: "i w na z do że się nie jest o to jak po za od przez dla ale tym oraz ze są tego był przy być była tak co czy już roku które który która może jego ich tylko także bez",
  tr: "ve bir bu da de için ile olarak çok daha olan en kadar gibi sonra ama ne var o her ancak ise göre iki büyük yeni olduğunu olduğu tarafından değil ya",
  id: "yang dan di dari untuk dengan ini itu pada tidak dalam akan adalah ke juga oleh telah karena ada bisa sebagai lebih atau saat tersebut menjadi kata mereka tahun kami",
}

const LANGUAGES = Object.keys(COMMON_WORDS)

/** Each common word with the languages (by their place in `LANGUAGES`) that have it. */
const LANGUAGES_OF = new Map<string, number[]>()
for (const [at, language] of LANGUAGES.entries())
  for (const word of (COMMON_WORDS[language] ?? "").split(" "))
    LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), at])

/** Where each script's letters lie in Unicode, by first and last code point; the blocks that running text uses. */
const RANGES: readonly (readonly [script: string, from: number, to: number])[] = [
  ["Latin", 0xc0, 0x24f],
  ["Latin", 0x1e00, 0x1eff],
  ["Greek", 0x370, 0x3ff],
  ["Cyrillic", 0x400, 0x52f],
  ["Hebrew", 0x590, 0x5ff],
  ["Arabic", 0x600, 0x6ff],
  ["Arabic", 0x750, 0x77f],
  ["Devanagari", 0x900, 0x97f],
  ["Thai", 0xe00, 0xe7f],
  ["Kana", 0x3041, 0x30ff],
  ["Han", 0x3400, 0x4dbf],
  ["Han", 0x4e00, 0x9fff],
  ["Hangul", 0xac00, 0xd7af],
]

const LANGUAGE_OF_SCRIPT: Readonly<Record<string, string>> = {
  Kana: "ja",
  Han: "zh",
  Hangul: "ko",
  Arabic: "ar",
  Hebrew: "he",
  Greek: "el",
  Devanagari: "hi",
  Thai: "th",
}

/** Letters that make a word in scripts written without spaces; elsewhere a word has about five. */
const LETTERS_PER_WORD: Readonly<Record<string, number>> = { Kana: 3, Han: 1.7, Thai: 4, Hangul: 3 }

/** How much of a text each script makes up, in words; scripts that don't occur are absent. */
export function scriptShares(text: string): Map<string, number> {
  const letters = new Map<string, number>()
  let latin = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0xc0) {
      if ((code | 32) >= 97 && (code | 32) <= 122) latin++
      continue
    }
    const script = RANGES.find(([, from, to]) => code >= from && code <= to)?.[0]
    if (script) letters.set(script, (letters.get(script) ?? 0) + 1)
  }
  if (latin > 0) letters.set("Latin", latin + (letters.get("Latin") ?? 0))
  return new Map([...letters].map(([script, count]) => [script, count / (LETTERS_PER_WORD[script] ?? 5)]))
}

/** The script that most of a text is written in; null for a text without letters. */
export function mainScript(text: string): string | null {
  let best: string | null = null
  let most = 0
  for (const [script, share] of scriptShares(text))
    if (share > most) {
      best = script
      most = share
    }
  return best
}

/** How much of a text counts: its start tells its language as well as all of it would. */
const SAMPLE = 2_000

/**
 * The language of a text, by its script and its commonest words; null when it can't be told.
 *
 * @returns BCP 47, such as `en`
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE)
  const script = mainScript(sample)
  if (script === null) return null
  if (script === "Han" && /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sample)) return "ja"
  if (script === "Cyrillic") return /[іїєґ]/iu.test(sample) ? "uk" : "ru"
  if (script !== "Latin") return LANGUAGE_OF_SCRIPT[script] ?? null
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const hits = LANGUAGES.map(() => 0)
  for (const word of words) for (const at of LANGUAGES_OF.get(word) ?? []) hits[at] = (hits[at] ?? 0) + 1
  const most = Math.max(...hits)
  const best = hits.indexOf(most)
  if (most < 2 || most < words.length * 0.1) return null
  return hits.every((count, at) => at === best || most >= 1.3 * count) ? (LANGUAGES[best] ?? null) : null
}
