import { FAMILY, type Weight } from "./font.ts"
import { LEADING } from "./theme.ts"

/** Text for SVG: marks of XML written as entities, and what XML can't hold left out. */
export function escaped(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      "",
    )
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
}

export type TextStyle = {
  readonly size: number
  readonly fill: string
  readonly weight?: Weight
  readonly anchor?: "start" | "middle" | "end"
}

/** Lines of text; `y` is the baseline of the first. */
export function textAt(x: number, y: number, lines: readonly string[], style: TextStyle): string {
  const { size, fill, weight = "regular", anchor = "start" } = style
  return lines
    .map(
      (line, i) =>
        `<text x="${round(x)}" y="${round(y + i * size * LEADING)}" font-family="${FAMILY}" font-size="${size}" font-weight="${weight === "bold" ? 700 : 400}" fill="${fill}" text-anchor="${anchor}">${escaped(line)}</text>`,
    )
    .join("")
}

export type LineStyle = { readonly stroke: string; readonly width: number; readonly dash?: string }

export function lineAt(x1: number, y1: number, x2: number, y2: number, { stroke, width, dash }: LineStyle): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round"${dash ? ` stroke-dasharray="${dash}"` : ""}/>`
}

/** A whole picture; its alt text is also its title. */
export function svg(width: number, height: number, paper: string, alt: string, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${Math.ceil(height)}" viewBox="0 0 ${width} ${Math.ceil(height)}" role="img"><title>${escaped(alt)}</title><rect width="100%" height="100%" fill="${paper}"/>${body}</svg>`
}

const round = (n: number) => Math.round(n * 100) / 100
