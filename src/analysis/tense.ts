/**
 * Of the verb that governs a place in a sentence. `would` is the future as seen from the past ("said he would"):
 * still to come when it was said, not necessarily when it is read.
 */
export type Tense = "past" | "future" | "would" | "present" | null

const IRREGULAR_PAST =
  "was were had did been went came took made said told gave got found left felt brought began kept held wrote stood heard let meant set met ran paid sat spoke lay led read grew lost fell sent built understood drew broke spent cut rose drove bought wore chose sold won fought taught caught threw flew struck sank sunk swam shot stole shook sang rang hit hurt put shut split quit bet bid fed bled bred sped fled slid hid rode froze forgot forgave arose awoke bound bent blew dealt dug fled hung knew laid lent lit sought shone slept slew sprang stuck stung swore swept swung thought tore woke withdrew overtook undertook overcame became saw seen gone done taken given known shown borne beaten begun broken chosen driven eaten fallen flown frozen grown ridden risen spoken stolen sworn thrown torn written forecast broadcast cast cost".split(
    " ",
  )
const PAST = new Set(IRREGULAR_PAST)

/** Words in -ed that are no past tense, and plain nouns and adjectives that look like one. */
const NOT_PAST = new Set(
  "need feed speed seed breed deed bleed exceed proceed succeed indeed hundred red bed shed wed sacred naked wicked rugged crooked beloved united limited embed agreed-upon".split(
    " ",
  ),
)

const FUTURE =
  /(?:\b(?:will|shall|won['’]t|shan['’]t)\b|['’]ll\b|\b(?:is|are|am|be|being)\s+(?:now\s+|currently\s+|also\s+)?(?:to\s+(?!date\b)\p{L}|due\b|set\s+to|slated|scheduled|expected|going\s+to|about\s+to|planned|likely\s+to|supposed\s+to|bound\s+to|poised)|\b(?:plans?|intends?|hopes?|aims?|promises?|vows?|expects?|prepares?|preparing|planning|hoping|set|due|slated|scheduled|expected|promised)\s+(?:\p{L}+\s+)?(?:to|for|by)\b|\b(?:expects?|predicts?|forecasts?)\b|\b(?:to\s+be\s+\p{L}+(?:ed|en|n|ld|t))\b|\bupcoming\b|\b(?:aims?|targets?)\s+(?:for|to)\b|\b(?:has|have)\s+until\b|\b(?:reopens|opens|closes|starts|begins|ends|resumes|meets|takes\s+(?:place|effect|part)|holds|launches|arrives|departs|expires|kicks\s+off|goes\s+(?:to|on|live|before|into)|comes\s+into|concludes|finishes|testifies|sits|convenes|gets\s+under\s+way)\b)/giu
const WOULD =
  /\b(?:would|['’]d\s+be|(?:was|were)\s+(?:originally\s+|initially\s+)?(?:to|due|set\s+to|supposed\s+to|scheduled|expected|going\s+to|planned|on\s+(?:track|course)\s+(?:for|to)))\b/giu

/**
 * The tense nearest to a place: the last verb before it in its clause, else the first after it, else the nearest
 * anywhere in the sentence.
 *
 * @param text one sentence
 */
export function tenseAt(text: string, start: number, end: number): Tense {
  const from = lastBoundary(text, start)
  const to = nextBoundary(text, end)
  return (
    lastTense(text.slice(from, start)) ??
    firstTense(text.slice(end, to)) ??
    lastTense(text.slice(0, start)) ??
    firstTense(text.slice(end))
  )
}

const BOUNDARY = /[;:]|,\s+(?:and|but|while|which|who|whose|when|where|after|before|as|so|or)\b|["“”]|\s[–—-]\s/giu

function lastBoundary(text: string, before: number): number {
  let at = 0
  for (const match of text.slice(0, before).matchAll(BOUNDARY)) at = match.index + match[0].length
  return at
}

function nextBoundary(text: string, after: number): number {
  BOUNDARY.lastIndex = after
  const match = BOUNDARY.exec(text)
  BOUNDARY.lastIndex = 0
  return match?.index ?? text.length
}

function tenses(text: string): { at: number; tense: Tense }[] {
  const found: { at: number; end: number; tense: Tense }[] = []
  // "Originally set for Tuesday" is a plan of the past.
  for (const [pattern, tense] of [
    [WOULD, "would"],
    [FUTURE, "future"],
  ] as const)
    for (const match of text.matchAll(pattern))
      found.push({
        at: match.index,
        end: match.index + match[0].length,
        tense: /\b(?:originally|initially|previously|first)\s+$/i.test(text.slice(0, match.index)) ? "past" : tense,
      })
  const covered = (at: number) => found.some((f) => f.at <= at && at < f.end)
  const marked = found.slice()
  for (const match of text.matchAll(/(?<![\p{L}-])\p{L}+(?![\p{L}-])/gu)) {
    const word = match[0].toLowerCase()
    if (covered(match.index)) continue
    if (
      isPast(word) &&
      !/\bto\s+be\s+$|\b(?:will|shall|would)\s+(?:\p{L}+\s+)?(?:be|have)\s+$/iu.test(text.slice(0, match.index))
    )
      marked.push({ at: match.index, end: match.index + word.length, tense: "past" })
    else if (
      /^(?:may|might|must)$/.test(match[0]) &&
      !/^\s+(?:\p{L}+\s+)?have\b/u.test(text.slice(match.index + word.length))
    )
      marked.push({ at: match.index, end: match.index + word.length, tense: "future" })
    else if (/^(is|are|has|have|says|does|do)$/.test(word))
      marked.push({ at: match.index, end: match.index + word.length, tense: /^ha/.test(word) ? "past" : "present" })
  }
  return marked.sort((a, b) => a.at - b.at)
}

const lastTense = (text: string): Tense => tenses(text).at(-1)?.tense ?? null
const firstTense = (text: string): Tense => tenses(text)[0]?.tense ?? null

/** Whether a lower-case word is a past tense or past participle. */
export function isPast(word: string): boolean {
  return PAST.has(word) || (word.length > 4 && word.endsWith("ed") && !NOT_PAST.has(word))
}
