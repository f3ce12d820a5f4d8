import type { Span } from "../ingest/source.ts"
import { conceptsOf, phraseClasses } from "./lexicon/concepts.ts"
import { FORECASTERS, PLAN_WORDS, SPEECH_VERBS } from "./lexicon/function-words.ts"
import type { Token } from "./model.ts"
import { inPhrase, isTimeWord, type Oblique, type Phrase, phraseOf } from "./slots-phrases.ts"
import { type Word, wordsOf } from "./slots-tokens.ts"
import { type VerbGroup, verbGroups } from "./slots-verbs.ts"

/** How a clause is meant. `planned`: announced, due, or a forecast; `possible`: may, could, if; `asked`: a question. */
export type Mood = "fact" | "planned" | "possible" | "asked"

/** A verb with its slots. Passives are turned: `agent` does it, `patient` has it done to it. */
export type Clause = Span & {
  readonly verb: string
  /** Concepts of the verb, with its particle or its noun where they make one phrase (`enter service`). */
  readonly concepts: readonly string[]
  /** Verbs that govern it: `plan` of `plans to reopen`, `stop` of `stopped installing`. */
  readonly governors: readonly string[]
  readonly negated: boolean
  readonly mood: Mood
  readonly passive: boolean
  readonly speech: boolean
  readonly subject: Phrase | null
  /** Everything of the subject's region: appositions, coordinated parts and what hangs on it. */
  readonly subjectRegion: Phrase | null
  readonly agent: Phrase | null
  readonly patient: Phrase | null
  readonly objects: readonly Phrase[]
  readonly obliques: readonly Oblique[]
  readonly words: readonly Word[]
  /** Positions of the clause's own words. */
  readonly from: number
  readonly to: number
  readonly verbFrom: number
  readonly verbTo: number
}

/** The clauses of a sentence, by their verbs, in order. A fragment with no verb is one clause whose verb is empty. */
export function clausesOf(
  text: string,
  tokens: readonly Token[],
): { readonly words: readonly Word[]; readonly clauses: Clause[] } {
  const words = wordsOf(tokens)
  const origin = tokens[0]?.start ?? 0
  const slice = (start: number, end: number) => text.slice(start - origin, end - origin)
  const groups = verbGroups(words)
  if (groups.length === 0) return { words, clauses: words.length > 0 ? [fragment(words, slice)] : [] }
  const lefts = groups.map((group, i) => leftEdge(words, groups, i, group))
  const clauses: Clause[] = []
  groups.forEach((group, i) => {
    const left: Left = lefts[i] ?? {
      from: group.from,
      edge: group.from,
      owner: null,
      antecedent: null,
      conditional: false,
      infinitive: false,
    }
    const next = groups[i + 1]
    const right = next ? Math.max(group.to, Math.min(lefts[i + 1]?.edge ?? next.from, next.from)) : words.length
    const owner: Clause | undefined = left.owner === null ? undefined : clauses[left.owner]
    const front = parsePhrases(words, left.from, group.from, slice)
    const subject =
      front.first ??
      (left.antecedent ? phraseOf(words, left.antecedent.from, left.antecedent.to, slice) : null) ??
      owner?.subject ??
      null
    const region = front.first
      ? phraseOf(words, front.first.from, group.from, slice)
      : (owner?.subjectRegion ?? subject)
    const back = parsePhrases(words, group.to, right, slice)
    const objects = back.bare
    const obliques = [...front.obliques, ...back.obliques]
    const by = back.obliques.find((oblique) => oblique.prep === "by" && !isTime(oblique.phrase))
    const from = Math.min(front.first?.from ?? group.from, group.from, left.from)
    const to = Math.max(right, group.to)
    const first = words[from]
    const last = words[to - 1]
    const sentence = slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0)
    const mood = moodOf(group, left.conditional, sentence, clauses[i - 1], left.infinitive)
    clauses.push({
      start: first?.start ?? 0,
      end: last?.end ?? 0,
      verb: group.lemma,
      concepts: verbConcepts(words, group, group.passive ? (subject ?? undefined) : objects[0], obliques),
      governors: group.governors,
      negated: group.negated || isNegative(subject) || objects.some(isNegative),
      mood,
      passive: group.passive,
      speech:
        SPEECH_VERBS.has(group.lemma) &&
        !(
          objects.length > 0 &&
          /^(reject|deny|dispute|find|show|reveal|confirm|write|announce|recall|know|hear|feel|report|accuse|suggest|conclude|calculate|note|explain)$/.test(
            group.lemma,
          ) &&
          !clauseFollows(words, right)
        ) &&
        !(group.passive && /^(find|reject|write|hear|show)$/.test(group.lemma)),
      subject,
      subjectRegion: region,
      agent: group.passive ? (by?.phrase ?? null) : subject,
      patient: group.passive ? subject : (objects[0] ?? null),
      objects,
      obliques,
      words,
      from,
      to,
      verbFrom: group.from,
      verbTo: group.to,
    })
  })
  return { words, clauses }
}

function clauseFollows(words: readonly Word[], at: number): boolean {
  return /^(that|how|why|whether|what|who|if)$/.test(words[at]?.lower ?? "")
}

export function isTime(phrase: Phrase): boolean {
  return phrase.lemmas.length === 0 && phrase.pronoun === null
}

export function isNegative(phrase: Phrase | null | undefined): boolean {
  if (!phrase) return false
  return (
    phrase.determiner === "no" ||
    phrase.determiner === "neither" ||
    /^(nobody|nothing|none|no-one)$/.test(phrase.pronoun ?? "")
  )
}

function fragment(words: readonly Word[], slice: (start: number, end: number) => string): Clause {
  const parts = parsePhrases(words, 0, words.length, slice)
  return {
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
    verb: "",
    concepts: [],
    governors: [],
    negated: isNegative(parts.first),
    mood: "fact",
    passive: false,
    speech: false,
    subject: parts.first,
    subjectRegion: parts.first,
    agent: null,
    patient: parts.first,
    objects: parts.bare.slice(1),
    obliques: parts.obliques,
    words,
    from: 0,
    to: words.length,
    verbFrom: 0,
    verbTo: 0,
  }
}

type Left = {
  /** Where the subject's region starts. */
  readonly from: number
  /** Where the clause before it ends. */
  readonly edge: number
  /** The clause whose subject this one shares. */
  readonly owner: number | null
  readonly antecedent: { readonly from: number; readonly to: number } | null
  readonly conditional: boolean
  readonly infinitive: boolean
}

const SUBORDINATORS =
  /^(that|when|while|because|if|unless|although|though|after|before|since|until|till|where|as|whether|so|why|how|what|once|whereas|whose|than)$/

/** Where the subject of a verb starts, going left from it: the ordered rules of the file's head comment. */
function leftEdge(words: readonly Word[], groups: readonly VerbGroup[], at: number, group: VerbGroup): Left {
  const none = { antecedent: null, conditional: false, infinitive: false }
  const previous = groups[at - 1]
  const start = previous?.to ?? 0
  const conditional = /^(if|unless|whether)$/.test(lastSplitter(words, start, group.from)?.lower ?? "")
  // `the ferry, operated by X,` `a letter signed by`: a participle belongs to the noun before it.
  if (group.participle) {
    let at = group.from
    while (words[at - 1]?.pos === "ADV") at--
    const noun = nounBefore(words, at)
    return { from: group.from, edge: group.from, owner: null, ...none, antecedent: noun }
  }
  if (/^to$/.test(words[group.from]?.lower ?? "") && previous) {
    const bare = nounBefore(words, group.from)
    const takes = bare && bare.from >= previous.to ? bare : null
    return {
      from: group.from,
      edge: group.from,
      owner: takes ? null : at - 1,
      ...none,
      antecedent: takes,
      infinitive: true,
    }
  }
  // `who championed the project`: the relative pronoun stands for the noun before it.
  for (let i = group.from - 1; i >= start; i--) {
    const word = words[i]
    if (!word) break
    if (
      /^(who|which)$/.test(word.lower) ||
      (word.lower === "that" && /^(NOUN|PROPN)$/.test(words[i - 1]?.pos ?? "") && i === group.from - 1)
    ) {
      if (i < group.from - 1 && hasNoun(words, i + 1, group.from)) break
      return {
        from: group.from,
        edge: words[i - 1]?.lower === "," ? i - 1 : i,
        owner: null,
        ...none,
        antecedent: nounBefore(words, words[i - 1]?.lower === "," ? i - 1 : i),
        conditional,
      }
    }
  }
  if (!previous) {
    let from = start
    for (let i = group.from - 1; i >= start; i--) {
      i = beforeBracket(words, i)
      if (
        splits(words, i) &&
        words[i]?.lower !== "," &&
        words[i]?.pos !== "CCONJ" &&
        hasNoun(words, i + 1, group.from)
      ) {
        from = i + 1
        break
      }
    }
    return { from, edge: from, owner: null, ...none, conditional }
  }
  // `An investment group led by X has agreed`, `The warehouse that burned down at Y was insured`: past it, its noun goes on.
  const relative = previous.participle || relativeAt(words, groups, at - 1) >= 0
  const parted = words
    .slice(start, group.from)
    .some(
      (word) =>
        /^[,;:—–]$/.test(word.text) ||
        word.pos === "CCONJ" ||
        (SUBORDINATORS.test(word.lower) && word.lower !== "as") ||
        /^(who|which)$/.test(word.lower),
    )
  if (relative && !parted && !SPEECH_VERBS.has(previous.lemma))
    return { from: group.from, edge: group.from, owner: at - 1, ...none, conditional }
  // The last splitter with a noun behind it opens the subject; with none behind it the subject is shared.
  let closed = false
  for (let i = group.from - 1; i >= start; i--) {
    i = beforeBracket(words, i)
    if (!splits(words, i)) continue
    if (hasNoun(words, i + 1, group.from)) {
      const subordinate = SUBORDINATORS.test(words[i]?.lower ?? "")
      if (closed && !subordinate && words[i]?.lower !== ";") continue
      return { from: i + 1, edge: i, owner: null, ...none, conditional }
    }
    if (words[i]?.lower === ",") closed = true
  }
  if (closed) {
    // `…, which runs a system in two counties, said`: past the relative or participle clause, its noun speaks.
    for (let k = at - 1; k >= 0; k--) {
      const relative = groups[k]
      if (!relative) break
      const pronoun = relativeAt(words, groups, k)
      if (pronoun > 0) {
        const antecedent = nounBefore(words, words[pronoun - 1]?.text === "," ? pronoun - 1 : pronoun)
        if (antecedent) return { from: group.from, edge: group.from, owner: null, ...none, antecedent, conditional }
      }
      const marker = words[relative.from - 1]
      if (
        relative.participle ||
        /^(who|which|whose)$/.test(marker?.lower ?? "") ||
        /^(who|which|whose)$/.test(words[relative.from - 2]?.lower ?? "")
      )
        return { from: group.from, edge: group.from, owner: k, ...none, conditional }
    }
    return { from: group.from, edge: group.from, owner: at - 1, ...none, conditional }
  }
  const coordinated = words.slice(start, group.from).findLastIndex((word) => word.pos === "CCONJ")
  if (coordinated >= 0) return { from: group.from, edge: start + coordinated, owner: at - 1, ...none, conditional }
  // `said riders filed`, `said 11 percent of taps failed`: what a verb of speech is followed by is the next subject.
  if (SPEECH_VERBS.has(previous.lemma) && hasNoun(words, start, group.from))
    return { from: start, edge: start, owner: null, ...none, conditional }
  const noun = nounBefore(words, group.from)
  return {
    from: noun && noun.from >= start ? noun.from : group.from,
    edge: noun && noun.from >= start ? noun.from : group.from,
    owner: noun ? null : at - 1,
    ...none,
    conditional,
  }
}

function splits(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word) return false
  if (/^[,;:()"“”—–]$/.test(word.text) || word.text === "--" || word.text === "-") return true
  if (word.pos === "CCONJ") return !(words[at + 1]?.pos === "NUM" && words[at - 1]?.pos === "NUM")
  if (SUBORDINATORS.test(word.lower)) return word.pos !== "DET" || word.lower === "that"
  return false
}

/** Where the relative pronoun of a verb's clause stands, behind its noun: `the contract that the council approved`; -1 for none. */
function relativeAt(words: readonly Word[], groups: readonly VerbGroup[], at: number): number {
  const start = groups[at - 1]?.to ?? 0
  for (let i = (groups[at]?.from ?? 0) - 1; i > start; i--)
    if (
      /^(who|which|that|whom)$/.test(words[i]?.lower ?? "") &&
      (/^(NOUN|PROPN)$/.test(words[i - 1]?.pos ?? "") || (words[i - 1]?.text === "," && words[i]?.lower !== "that"))
    )
      return i
  return -1
}

/** Past a bracket: `Egan Bernal (Team Ineos) won`. */
function beforeBracket(words: readonly Word[], at: number): number {
  if (words[at]?.text !== ")") return at
  for (let i = at - 1; i >= 0; i--) if (words[i]?.text === "(") return i - 1
  return at
}

function lastSplitter(words: readonly Word[], from: number, to: number): Word | null {
  for (let i = to - 1; i >= from; i--)
    if (splits(words, i) && !/^[,]$/.test(words[i]?.text ?? "")) return words[i] ?? null
  return null
}

function hasNoun(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = words[i]
    if (
      word &&
      (/^(NOUN|PROPN|PRON|NUM)$/.test(word.pos) || /^(all|some|both|many|most|none)$/.test(word.lower)) &&
      !(word.pos === "PRON" && /sel(f|ves)$/.test(word.lower))
    )
      return true
  }
  return false
}

/** The noun phrase that ends just before a position; a comma between is passed over. */
function nounBefore(words: readonly Word[], at: number): { readonly from: number; readonly to: number } | null {
  let to = at
  while (to > 0 && /^[,("“]$/.test(words[to - 1]?.text ?? "")) to--
  let from = to
  while (from > 0) {
    const word = words[from - 1]
    if (!word) break
    const of = /^(of)$/.test(word.lower) && from < to
    if (!inPhrase(word) && !of) break
    from--
    // A determiner or pronoun opens the phrase: what stands before it is another.
    if (/^(DET|PRON)$/.test(word.pos) && !/^(DET)$/.test(words[from - 1]?.pos ?? "") && words[from - 1]?.lower !== "of")
      break
  }
  return from < to ? { from, to } : null
}

/** The phrases of a stretch: bare ones first to last, and those behind a preposition. */
export function parsePhrases(
  words: readonly Word[],
  from: number,
  to: number,
  slice: (start: number, end: number) => string,
): { readonly first: Phrase | null; readonly bare: Phrase[]; readonly obliques: Oblique[] } {
  const bare: Phrase[] = []
  const obliques: Oblique[] = []
  let prep: string | null = null
  let i = from
  while (i < to) {
    const word = words[i]
    if (!word) break
    if (
      word.pos === "ADP" ||
      (word.lower === "to" && word.pos !== "VERB") ||
      /^(before|after|since|until|during|despite|near|inside|outside|behind|beneath|beside|across|within|off|on|in|at)$/.test(
        word.lower,
      )
    ) {
      // `About 1,200 supporters`: no preposition.
      if (
        /^(about|around|over|under|than|nearly|almost|above|below)$/.test(word.lower) &&
        words[i + 1] &&
        (words[i + 1]?.pos === "NUM" || /^[$£€¥]$/.test(words[i + 1]?.text ?? ""))
      ) {
        i++
        continue
      }
      prep = prep && i > 0 && words[i - 1]?.pos === "ADP" && word.lower !== "by" ? `${prep}_${word.lower}` : word.lower
      i++
      continue
    }
    if (!inPhrase(word)) {
      if (/^[;:]$/.test(word.text)) prep = null
      i++
      continue
    }
    let end = i
    while (end < to) {
      const here = words[end]
      if (!here) break
      const of = here.lower === "of" && end > i && inPhrase(words[end + 1] ?? here)
      const sum =
        here.lower === "and" &&
        words[end - 1]?.pos === "NUM" &&
        words[end + 1]?.pos === "NUM" &&
        /^(hundred|thousand|million)$/.test(words[end - 1]?.lower ?? "")
      if (!inPhrase(here) && !of && !sum) break
      // A determiner, number or pronoun after a noun opens another phrase: `Quillon | $19.4 million`, `that date | 206 readers`.
      if (
        end > i &&
        words[end - 1]?.lower !== "of" &&
        opens(words, end) &&
        /^(NOUN|PROPN|PRON)$/.test(words[end - 1]?.pos ?? "") &&
        !OWNER.test(words[end - 1]?.lower ?? "")
      )
        break
      end++
    }
    if (end === i) end = i + 1
    const phrase = phraseOf(words, i, end, slice)
    if (phrase) {
      if (prep !== null) obliques.push({ prep, phrase })
      else bare.push(phrase)
    }
    // After a comma or `and`, a coordinated phrase keeps the preposition; a new bare one is an apposition.
    prep = words[end]?.pos === "CCONJ" ? prep : null
    i = end
  }
  const first = bare.find((phrase) => !isTime(phrase) || phrase.pronoun !== null) ?? null
  return { first, bare: bare.filter((phrase) => !isTime(phrase)), obliques }
}

const OWNER = /^(its|his|her|their|our|my|your)$/

function opens(words: readonly Word[], at: number): boolean {
  const word = words[at]
  const before = words[at - 1]
  if (!word || !before) return false
  if (/^(DET|PRON)$/.test(word.pos)) return true
  if (word.pos === "SYM" && /^[$£€¥]$/.test(word.text)) return true
  if (word.pos !== "NUM") return false
  return (
    !(before.pos === "PROPN" && /^\d{1,4}[a-z]?$/.test(word.text)) ||
    (isTimeWord(before) && !/^\d{1,2}$|^\d{4}$/.test(word.text))
  )
}

function verbConcepts(
  words: readonly Word[],
  group: VerbGroup,
  object: Phrase | undefined,
  obliques: readonly Oblique[],
): string[] {
  const found = new Set<string>()
  const next = words[group.to]
  const second = words[group.to + 1]
  const join = (part: string | undefined) => {
    if (part) for (const id of phraseClasses(`${group.lemma}_${part}`)) found.add(id)
  }
  if (next) {
    join(next.lower)
    if (second) join(`${next.lower}_${second.lower}`)
  }
  if (words.slice(Math.max(0, group.from - 1), group.to).some((word) => word.lower === "first"))
    for (const id of phraseClasses(`first_${group.lemma}`)) found.add(id)
  if (object?.head) join(object.head)
  for (const { prep, phrase } of obliques) {
    join(prep.split("_")[0])
    join(`${prep}_${phrase.head}`)
    if (group.lemma === "be") {
      for (const id of phraseClasses(`${prep}_the_${phrase.head}`)) found.add(id)
      for (const id of phraseClasses(`${prep}_${phrase.head}`)) found.add(id)
    }
  }
  // `left homes without power`, `homes lost power`
  const lacked =
    group.lemma === "lose" || group.lemma === "lack"
      ? object?.head
      : obliques.find(({ prep }) => prep === "without")?.phrase.head
  if (lacked) found.add(`lack:${lacked}`)
  // A particle makes another verb of it (`go down` is not `go`), so its plain classes go.
  const phrasal =
    found.size > 0 &&
    /^(go|come|put|get|take|set|bring|turn|break|call|make|have|do|give|be|hold|enter|raise|hand|start|stand|step|walk|throw|run|look|find|blow|cut|shut|switch|pick|carry)$/.test(
      group.lemma,
    )
  if (!phrasal) for (const id of conceptsOf(group.lemma)) found.add(id)
  return [...found]
}

function moodOf(
  group: VerbGroup,
  conditional: boolean,
  sentence: string,
  before: Clause | undefined,
  infinitive: boolean,
): Mood {
  if (/\?["'”’)]*\s*$/.test(sentence)) return "asked"
  if (conditional) return "possible"
  if (group.modal)
    return /^(may|might|could|can|would)$/.test(group.modal)
      ? group.modal === "would"
        ? "planned"
        : "possible"
      : "planned"
  if (group.governors.some((governor) => PLAN_WORDS.has(governor))) return "planned"
  if (infinitive && before) {
    if (PLAN_WORDS.has(before.verb) || before.mood === "planned") return "planned"
    return before.verb === "" ? "fact" : "possible"
  }
  if (PLAN_WORDS.has(group.lemma) && FORECASTERS.test(sentence)) return "planned"
  return "fact"
}
