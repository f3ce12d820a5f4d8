/** Marks up the product's own frame; with colour off every one of them gives its text back. */
export type Style = Readonly<Record<"bold" | "dim" | "accent" | "warn" | "cite", (text: string) => string>>

const CODES = { bold: [1, 22], dim: [2, 22], accent: [36, 39], warn: [33, 39], cite: [34, 39] } as const

export function styleOf(colour: boolean): Style {
  const mark = (name: keyof typeof CODES) => (text: string) =>
    colour && text ? `\u001B[${CODES[name][0]}m${text}\u001B[${CODES[name][1]}m` : text
  return { bold: mark("bold"), dim: mark("dim"), accent: mark("accent"), warn: mark("warn"), cite: mark("cite") }
}

/** https://no-color.org: colour only on a terminal, and never where the user has set NO_COLOR to anything. */
export function wantsColour(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  if (env["NO_COLOR"]) return false
  if (env["FORCE_COLOR"] && env["FORCE_COLOR"] !== "0") return true
  return stream.isTTY === true && env["TERM"] !== "dumb"
}
