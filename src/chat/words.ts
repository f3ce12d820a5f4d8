/** One word of a typed line. `start` and `end` count in the line; `text` is without the quotation marks round it. */
export type Word = {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Whether the whole word stood in quotation marks: such a word is never an option. */
  readonly quoted: boolean
}

/** Marks that open a quoted word, with those that close it. Phones and chat clients curl straight marks, not always in pairs. */
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"“”',
  "“": '”"“',
  "”": '”"',
  "„": '“”"',
  "«": "»",
}

/**
 * Splits a line into words. A quotation mark opens a word of its own (or the value of `key:"…"`) only where a word
 * begins and only when it is closed before a space or the line's end, so `5" guns` and an unclosed mark stay as typed.
 */
export function wordsOf(line: string): Word[] {
  const words: Word[] = []
  let at = 0
  while (at < line.length) {
    if (/\s/.test(line.charAt(at))) {
      at++
      continue
    }
    const whole = quotedAt(line, at)
    if (whole) {
      words.push({ text: line.slice(at + 1, whole - 1), start: at, end: whole, quoted: true })
      at = whole
      continue
    }
    const start = at
    let text = ""
    while (at < line.length && !/\s/.test(line.charAt(at))) {
      const value = /[:=]$/.test(line.slice(start, at)) ? quotedAt(line, at) : null
      if (value) {
        text += line.slice(at + 1, value - 1)
        at = value
      } else text += line.charAt(at++)
    }
    words.push({ text, start, end: at, quoted: false })
  }
  return words
}

/** Where the quoted stretch that opens at an offset ends (after its closing mark), or null when none does. */
function quotedAt(line: string, at: number): number | null {
  const closing = CLOSING[line.charAt(at)]
  if (!closing) return null
  for (let i = at + 1; i < line.length; i++)
    if (closing.includes(line.charAt(i)) && (i + 1 === line.length || /\s/.test(line.charAt(i + 1)))) return i + 1
  return null
}
