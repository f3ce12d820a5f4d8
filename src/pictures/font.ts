import { readFileSync } from "node:fs"
import { createRequire } from "node:module"

/**
 * The one typeface of our pictures: DejaVu Sans, shipped as TrueType by a package, so that a picture looks the same on
 * every machine. Widths are read from the font itself (OpenType 1.9: `head`, `hhea`, `hmtx`, `cmap` format 4).
 */
export const FAMILY = "DejaVu Sans"

export type Weight = "regular" | "bold"

const find = createRequire(import.meta.url)
const FILES: Readonly<Record<Weight, string>> = {
  regular: "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
  bold: "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf",
}

export function fontFiles(): string[] {
  return Object.values(FILES).map((file) => find.resolve(file))
}

type Metrics = { readonly advances: Uint16Array; readonly glyph: (code: number) => number; readonly unitsPerEm: number }

const metrics = new Map<Weight, Metrics>()

function metricsOf(weight: Weight): Metrics {
  let known = metrics.get(weight)
  if (!known) {
    known = readMetrics(readFileSync(find.resolve(FILES[weight])))
    metrics.set(weight, known)
  }
  return known
}

/** Width of a line of text in pixels. */
export function widthOf(text: string, size: number, weight: Weight = "regular"): number {
  const { advances, glyph, unitsPerEm } = metricsOf(weight)
  let units = 0
  for (const char of text) units += advances[Math.min(glyph(char.codePointAt(0) ?? 0), advances.length - 1)] ?? 0
  return (units * size) / unitsPerEm
}

/** Whether the typeface has every character; for others the machine's own fonts are asked. */
export function isCovered(text: string): boolean {
  const { glyph } = metricsOf("regular")
  for (const char of text) if (!/\s/.test(char) && glyph(char.codePointAt(0) ?? 0) === 0) return false
  return true
}

/** Text broken into lines that fit, at most `most` of them; an ellipsis where the rest is left out. */
export function wrap(text: string, width: number, size: number, most: number, weight: Weight = "regular"): string[] {
  const lines: string[] = []
  let line = ""
  const words = text
    .replace(/\s+/g, " ")
    .trim()
    .split(" ")
    .flatMap((word) => pieces(word, width, size, weight))
  for (const [i, word] of words.entries()) {
    const longer = line ? `${line} ${word}` : word
    if (widthOf(longer, size, weight) <= width) {
      line = longer
      continue
    }
    lines.push(line)
    line = word
    if (lines.length === most) {
      lines[most - 1] = shortened(`${lines[most - 1]} ${words.slice(i).join(" ")}`, width, size, weight)
      return lines
    }
  }
  if (line) lines.push(line)
  return lines
}

/** A word too long for a line, in parts that fit. */
function pieces(word: string, width: number, size: number, weight: Weight): string[] {
  if (widthOf(word, size, weight) <= width) return [word]
  const parts: string[] = []
  let part = ""
  for (const char of word) {
    if (part && widthOf(part + char, size, weight) > width) {
      parts.push(part)
      part = ""
    }
    part += char
  }
  return part ? [...parts, part] : parts
}

/** As much of a text as fits with an ellipsis, cut between words. */
export function shortened(text: string, width: number, size: number, weight: Weight = "regular"): string {
  if (widthOf(text, size, weight) <= width) return text
  let cut = text
  while (cut && widthOf(`${cut}…`, size, weight) > width)
    cut = cut.includes(" ") ? cut.replace(/\s+\S*$/, "") : cut.slice(0, -1)
  return `${cut.replace(/[\s,;:.–—-]+$/, "")}…`
}

function readMetrics(font: Buffer): Metrics {
  const tables = new Map<string, number>()
  for (let i = 0, at = 12; i < font.readUInt16BE(4); i++, at += 16)
    tables.set(font.toString("latin1", at, at + 4), font.readUInt32BE(at + 8))
  const at = (table: string) => tables.get(table) ?? 0
  const count = font.readUInt16BE(at("hhea") + 34)
  const advances = new Uint16Array(count)
  for (let i = 0; i < count; i++) advances[i] = font.readUInt16BE(at("hmtx") + i * 4)
  return { advances, glyph: readCmap(font, at("cmap")), unitsPerEm: font.readUInt16BE(at("head") + 18) }
}

function readCmap(font: Buffer, cmap: number): (code: number) => number {
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const table = cmap + font.readUInt32BE(cmap + 8 + i * 8)
    if (font.readUInt16BE(table) !== 4) continue
    const segments = font.readUInt16BE(table + 6) / 2
    const ends = table + 14
    const starts = ends + segments * 2 + 2
    const deltas = starts + segments * 2
    const offsets = deltas + segments * 2
    return (code) => {
      for (let s = 0; s < segments; s++) {
        if (font.readUInt16BE(ends + s * 2) < code) continue
        const start = font.readUInt16BE(starts + s * 2)
        if (start > code) return 0
        const offset = font.readUInt16BE(offsets + s * 2)
        const delta = font.readUInt16BE(deltas + s * 2)
        if (offset === 0) return (code + delta) & 0xffff
        const glyph = font.readUInt16BE(offsets + s * 2 + offset + (code - start) * 2)
        return glyph === 0 ? 0 : (glyph + delta) & 0xffff
      }
      return 0
    }
  }
  return () => 0
}
