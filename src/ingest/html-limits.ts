import { runInNewContext } from "node:vm"
import { UnusableFile } from "./problem.ts"

/** What a page may ask of us. Ordinary articles stay below a tenth of each. */
export const HTML_LIMITS = {
  /** Of the decoded page, in UTF-16 code units. */
  length: 10_000_000,
  elements: 100_000,
  depth: 400,
  milliseconds: 10_000,
} as const

const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "))
const words = (list: string) => new Set(list.split(" "))
const CELLS = words("td th tr")
const TERMS = words("dt dd")
/** Which open element each start tag ends when it is the innermost one, as HTML parsers have it. */
const ENDS: Readonly<Record<string, ReadonlySet<string>>> = {
  li: words("li"),
  option: words("option"),
  dt: TERMS,
  dd: TERMS,
  td: words("td th"),
  th: words("td th"),
  tr: CELLS,
  ...Object.fromEntries(
    "p div ul ol table h1 h2 h3 h4 h5 h6 section article aside header footer blockquote pre form hr main nav"
      .split(" ")
      .map((tag) => [tag, words("p")]),
  ),
}
const TAG = /<(\/?)([a-zA-Z][^\s/>]*)/g

/**
 * Counts a page's elements and depth without building anything from it, so that a page that is made to exhaust a
 * parser never reaches one.
 *
 * @throws UnusableFile `too-large` or `too-complex`
 */
export function checkPage(path: string, html: string): void {
  if (html.length > HTML_LIMITS.length)
    throw new UnusableFile(
      path,
      "too-large",
      `${path} is a page of ${html.length} characters; ${HTML_LIMITS.length} are read at most.`,
    )
  let elements = 0
  const open: string[] = []
  for (const [, closing, name] of html.matchAll(TAG)) {
    const tag = (name ?? "").toLowerCase()
    if (closing) {
      const at = open.lastIndexOf(tag)
      if (at >= 0) open.length = at
      continue
    }
    elements++
    while (ENDS[tag]?.has(open.at(-1) ?? "")) open.pop()
    if (!VOID.has(tag)) open.push(tag)
    if (elements > HTML_LIMITS.elements) throw tooComplex(path, `more than ${HTML_LIMITS.elements} elements`)
    if (open.length > HTML_LIMITS.depth) throw tooComplex(path, `elements nested more than ${HTML_LIMITS.depth} deep`)
  }
}

/**
 * Runs a synchronous step with a limit of time; V8 stops it wherever it is.
 *
 * @throws UnusableFile `too-slow`, or `too-complex` when it runs out of stack
 */
export function withinTime<T>(path: string, step: () => T, milliseconds: number = HTML_LIMITS.milliseconds): T {
  try {
    return runInNewContext("step()", { step }, { timeout: milliseconds }) as T // what step returns
  } catch (error) {
    // Errors of the other context aren't instances of our Error: they are told by their fields.
    const { name, code } = error as { name?: unknown; code?: unknown }
    if (code === "ERR_SCRIPT_EXECUTION_TIMEOUT")
      throw new UnusableFile(
        path,
        "too-slow",
        `${path} took more than ${milliseconds / 1000} s to read; save the article's text as .txt instead.`,
      )
    if (name === "RangeError") throw tooComplex(path, "elements nested too deep")
    throw error
  }
}

function tooComplex(path: string, what: string): UnusableFile {
  return new UnusableFile(path, "too-complex", `${path} has ${what}; save the article's text as .txt instead.`)
}
