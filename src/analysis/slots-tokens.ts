import type { PartOfSpeech, Token } from "./model.ts"

/** A token of a clause: hyphenated compounds are one, and the commonest slips of the tagger are mended. */
export type Word = Token & {
  /** Lemmas of the parts of a compound, or the lemma alone. */
  readonly parts: readonly string[]
}

/** Joins `pre-award`, `engine-room`, `tap-to-pay`, and mends parts of speech by what stands round them. */
export function wordsOf(tokens: readonly Token[]): Word[] {
  const words: Word[] = []
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i]
    if (!first) continue
    let last = first
    const parts = [first.lemma]
    while (
      /^[-‐‑]$/.test(tokens[i + 1]?.text ?? "") &&
      tokens[i + 1]?.start === last.end &&
      tokens[i + 2]?.start === last.end + 1
    ) {
      last = tokens[i + 2] ?? last
      parts.push(last.lemma)
      i += 2
    }
    if (last === first) words.push({ ...first, parts: first.lemma.includes("-") ? first.lemma.split("-") : parts })
    else {
      // `lift-off`, `break-in`: a phrasal verb made a noun.
      const particle = parts.at(-1) ?? ""
      if (/^(off|up|down|out|in|over|back|away|through|on)$/.test(particle))
        parts.splice(0, parts.length, parts.join("_"))
      const text = tokens
        .filter((token) => token.start >= first.start && token.end <= last.end)
        .map((token) => token.text)
        .join("")
      const pos: PartOfSpeech =
        first.pos === "PROPN" && last.pos === "PROPN"
          ? "PROPN"
          : last.pos === "NOUN" || (parts.length === 1 && tokens[i + 1]?.pos !== "NOUN")
            ? "NOUN"
            : "ADJ"
      words.push({
        start: first.start,
        end: last.end,
        text,
        lower: text.toLowerCase(),
        lemma: text.toLowerCase(),
        pos,
        parts,
      })
    }
  }
  // Twice: what the first pass mends tells the second what stands round a word.
  return mend(mend(words))
}

const OWNERS = /^(her|his|its|their|our|my|your|the|a|an|'s|’s)$/
const MODALS = /^(will|would|shall|should|may|might|can|could|must|to|'ll|’ll|did|does|do|didn't|n't)$/
/** Irregular participles and pasts that the tagger is apt to call something else. */
const NEVER_VERB = /^(bow|part|half|live|ashore|aboard|straight)$/

const PAST_FORMS: Readonly<Record<string, string>> = {
  won: "win",
  told: "tell",
  fell: "fall",
  took: "take",
  gave: "give",
  began: "begin",
  built: "build",
  bought: "buy",
  sold: "sell",
  paid: "pay",
  lost: "lose",
  came: "come",
  went: "go",
  wrote: "write",
  knew: "know",
  drew: "draw",
  broke: "break",
  chose: "choose",
  drove: "drive",
  flew: "fly",
  grew: "grow",
  sank: "sink",
  stole: "steal",
  struck: "strike",
  taught: "teach",
  threw: "throw",
  withdrew: "withdraw",
  caught: "catch",
  fought: "fight",
  sought: "seek",
  sued: "sue",
  died: "die",
  killed: "kill",
}

/** Verbs in -ing that stand before a noun as a word of its own: `operating system`. */
const MODIFIER =
  /^(operating|leading|working|running|driving|growing|founding|existing|remaining|following|surrounding|building|housing|training|banking|manufacturing|engineering|shipping|publishing|voting|fighting|opening|closing|winning|losing|ruling|governing|managing|living|sitting|standing|outgoing|incoming|ongoing|rising|falling|missing|wedding|mining|fishing|farming|flying|landing|steering|starting|finishing|recording|processing|computing|testing|mounting|coming)$/

function mend(words: readonly Word[]): Word[] {
  return words.map((word, i) => {
    const before = words[i - 1]
    const after = words[i + 1]
    const as = (pos: PartOfSpeech): Word => ({ ...word, pos })
    if (word.lower === "according") return as("ADP")
    if (
      /^(north|south|east|west)$/.test(word.lower) &&
      word.pos !== "PROPN" &&
      after &&
      /^(NOUN|VERB)$/.test(after.pos) &&
      before &&
      /^(DET|PRON|ADP|PART)$/.test(before.pos)
    )
      return as("ADJ")
    // `called for help`, `set bail at`: a noun where no verb can stand.
    if (
      word.pos === "VERB" &&
      word.lower === word.lemma &&
      before?.lower === "for" &&
      !(after && /^(DET|PRON|PROPN)$/.test(after.pos))
    )
      return as("NOUN")
    if (
      word.pos === "VERB" &&
      word.lower === word.lemma &&
      before?.pos === "VERB" &&
      /^(set|put|make|take|give|gain|win|lose|hold|seek|find|offer|get|grant|deny|refuse|post|pay|call|cause|face|launch|order|show|raise|draw)$/.test(
        before.lemma,
      ) &&
      after &&
      /^(ADP|PUNCT)$/.test(after.pos)
    )
      return as("NOUN")
    if (word.lower === "mine" && before && /^(DET|ADJ|NOUN)$/.test(before.pos)) return as("NOUN")
    // `only then was the service called`: the auxiliary before its subject.
    if (
      word.pos === "AUX" &&
      before &&
      /^(then|nor|neither|rarely|seldom)$/.test(before.lower) &&
      after &&
      /^(DET|PROPN|PRON|NOUN)$/.test(after.pos)
    )
      return as("ADV")
    // `Her rival won 31 percent`, `Shares fell`: forms that are nothing but a past.
    const past = PAST_FORMS[word.lower]
    if (
      past &&
      word.pos !== "VERB" &&
      word.pos !== "AUX" &&
      before &&
      !/^(DET|ADP|PART|PUNCT)$/.test(before.pos) &&
      !/^\p{Lu}/u.test(word.text)
    )
      return { ...as("VERB"), lemma: past, parts: [past] }
    // `disabled its models`, `, overwhelming Apple`, `, forces a review`
    if (word.pos === "ADJ" && /ed$/.test(word.lower) && after && /^(its|his|her|their|our|the|a|an)$/.test(after.lower))
      return as("VERB")
    if (
      word.pos === "ADJ" &&
      /ing$/.test(word.lower) &&
      before?.text === "," &&
      after &&
      /^(PROPN|DET|PRON)$/.test(after.pos)
    )
      return as("VERB")
    if (
      word.pos === "NOUN" &&
      /[^s]s$/.test(word.lower) &&
      before?.text === "," &&
      after &&
      /^(a|an|the)$/.test(after.lower)
    )
      return as("VERB")
    // `access to advanced systems`, `the recently announced phone`
    if (word.pos === "VERB" && /(?:ed|en)$/.test(word.lower) && after && /^(NOUN|PROPN|ADJ)$/.test(after.pos)) {
      if (
        before?.lower === "to" &&
        !/^(need|feed|speed|bleed|heed|exceed|proceed|succeed|open|listen|happen|widen|broaden|tighten|threaten|strengthen|weaken|lengthen|shorten|embed|shed|wed|breed)$/.test(
          word.lower,
        )
      )
        return as("ADJ")
      if (before?.pos === "ADV" && /^(DET|PRON)$/.test(words[i - 2]?.pos ?? "")) return as("ADJ")
    }
    if (
      word.lower === "to" &&
      word.pos === "PART" &&
      after?.pos === "VERB" &&
      /(?:ed|en)$/.test(after.lower) &&
      !/^(need|feed|speed|bleed|heed|exceed|proceed|succeed|open|listen|happen|widen|broaden|tighten|threaten|strengthen|weaken|lengthen|shorten|embed|shed|wed|breed)$/.test(
        after.lower,
      )
    )
      return as("ADP")
    // `The trust plans to reopen`
    if (
      word.pos === "NOUN" &&
      after?.lower === "to" &&
      after.pos === "PART" &&
      /^(plans|hopes|aims|wants|needs|promises|pledges|vows|seeks|intends|bids|moves|offers|threatens|claims)$/.test(
        word.lower,
      ) &&
      before &&
      /^(NOUN|PROPN|PRON)$/.test(before.pos)
    )
      return { ...as("VERB"), lemma: word.lower.slice(0, -1), parts: [word.lower.slice(0, -1)] }
    if (word.pos === "VERB") {
      if (NEVER_VERB.test(word.lower)) return as("NOUN")
      // `The north stand was shut`, `each of the injured`
      if (word.lower === word.lemma && after?.pos === "AUX" && before && /^(NOUN|ADJ|DET|PROPN)$/.test(before.pos))
        return as("NOUN")
      if (
        /^(injured|wounded|dead|accused|deceased|unemployed|bereaved|displaced|infected|arrested|detained|evicted|disabled|convicted)$/.test(
          word.lower,
        ) &&
        before &&
        /^(the|of|all|both)$/.test(before.lower) &&
        !(after && /^(NOUN|PROPN|ADJ)$/.test(after.pos))
      )
        return { ...as("NOUN"), lemma: word.lower, parts: [word.lower] }
      if (
        MODIFIER.test(word.lower) &&
        before &&
        /^(NOUN|PROPN|ADJ|DET|PRON|PART|ADP)$/.test(before.pos) &&
        after &&
        /^(NOUN|PROPN)$/.test(after.pos)
      )
        return as("ADJ")
      if (
        before &&
        OWNERS.test(before.lower) &&
        after &&
        /^(NOUN|PROPN|VERB|PUNCT|ADP|AUX)$/.test(after.pos) &&
        before.lower !== "'s"
      )
        return as("NOUN")
      // `Pellmar Shipping`: a capital inside a name.
      if (before?.pos === "PROPN" && /^\p{Lu}/u.test(word.text)) return as("PROPN")
    }
    if (word.pos === "NOUN" && before) {
      // `The refit cost £2m`, `the outage hit 40 shops`
      if (
        /^(costs?|cuts?|hits?|totals?|tops?|numbers?|names?|leaves|nears|claims?)$/.test(word.lower) &&
        after &&
        (/^[$£€¥]/.test(after.text) ||
          (after.pos === "NUM" && /^(costs?|cuts?|hits?|totals?|nears)$/.test(word.lower))) &&
        /^(NOUN|PROPN|PUNCT)$/.test(before.pos)
      )
        return { ...as("VERB"), lemma: word.lower.replace(/s$/, ""), parts: [word.lower.replace(/s$/, "")] }
      // `who chairs the committee`, `will report`
      if (
        /^(who|which)$/.test(before.lower) &&
        word.lower.endsWith("s") &&
        after &&
        /^(DET|ADP|PRON|PROPN)$/.test(after.pos)
      )
        return as("VERB")
      if (MODALS.test(before.lower) && before.pos !== "ADP" && before.lower !== "do") return as("VERB")
    }
    if (
      word.pos === "ADJ" &&
      before &&
      /^(will|would|to|may|might|could|did|can|must|shall|should)$/.test(before.lower) &&
      before.pos !== "ADP" &&
      /^(open|clear|close|free|empty|dry|clean|slow)$/.test(word.lower)
    )
      return as("VERB")
    if (word.pos === "NOUN" && /^\p{Lu}/u.test(word.text) && before?.pos === "PROPN" && i > 1 && after?.pos === "PROPN")
      return as("PROPN")
    // A capital at the head of a sentence makes no name of a plain plural or a word the tagger half knows.
    return word
  })
}
