const ESCAPE = /\\([^0-9A-Za-z\s])/g
const HIDDEN = "\uE000"

/**
 * Reads Discord's Markdown as a client does: what is shown, where it links, and what in it would act without having
 * been meant to. `marks` is the text with every escaped character taken out.
 */
export function readMarkdown(content: string): { shown: string; marks: string; links: string[]; dangers: string[] } {
  const dangers: string[] = []
  const links: string[] = []
  const code = /^```\n([\s\S]*)\n```$/.exec(content)
  if (code) {
    const inside = code[1] ?? ""
    if (inside.includes("```") || inside.includes("``\n")) dangers.push("code block ends early")
    return { shown: inside, marks: "", links, dangers: [...dangers, ...pings(inside)] }
  }
  const marks = content.replace(ESCAPE, HIDDEN)
  const plain = marks.replace(/\[([^[\]]+)\]\(<(https?:\/\/[^<>\s]+)>\)/g, (_, label: string, url: string) => {
    links.push(url)
    return label
  })
  for (const [name, pattern] of DANGERS) if (pattern.test(plain)) dangers.push(name)
  dangers.push(...pings(plain))
  const shown = content
    .replace(/\]\(<https?:\/\/[^<>\s]+>\)/g, "")
    .replace(/^(?:> ?|-# |#{1,3} |- |⚠️ )+/gm, "")
    .replace(/(?<!\\)(?:\*\*|\*|\[)/g, (mark, at: number) => (escaped(content, at) ? mark : ""))
    .replace(ESCAPE, "$1")
  return { shown, marks, links, dangers }
}

/** What may not stand unescaped in a text of ours, outside its own links. */
const DANGERS: readonly [string, RegExp][] = [
  ["angle bracket", /</],
  ["square bracket", /[[\]]/],
  ["code", /`/],
  ["spoiler", /\|/],
  ["underscore", /_/],
  ["strike-through", /~/],
  ["bare link", /https?:\/\//i],
  ["emoji", /:\w+:/],
  ["ordered list", /^\s*\d+\. /m],
  ["plus list", /^\s*\+ /m],
  ["heading in a quote", /^> .*?(?:^|\s)#{1,3} /m],
  ["direction", /[\u202A-\u202E\u2066-\u2069]/],
  ["control", /[\u0000-\u0008\u000B-\u001F\u007F]/],
]

function pings(text: string): string[] {
  return /@(?!\u200B)/.test(text) ? ["ping"] : []
}

function escaped(content: string, at: number): boolean {
  let slashes = 0
  for (let i = at - 1; i >= 0 && content[i] === "\\"; i--) slashes++
  return slashes % 2 === 1
}
