import { parse } from "yaml"
import { type Metadata, readMetadata } from "./metadata.ts"

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/

/** A text without the front matter before it, what that said, and what of it couldn't be understood. */
export type Fronted = { readonly text: string; readonly metadata: Metadata; readonly faults: readonly string[] }

/**
 * Takes YAML front matter off a text. Front matter that isn't YAML (a colon in an unquoted title is enough) is read
 * line by line as `name: value`. A text that merely starts with a rule keeps it.
 */
export function takeFrontMatter(whole: string): Fronted {
  const match = FRONT_MATTER.exec(whole)
  const body = match?.[1] ?? ""
  if (!match || (body.trim() && !/^[\w-]+[ \t]*:/m.test(body))) return { text: whole, metadata: {}, faults: [] }
  const { metadata, faults } = readMetadata(mappingOf(body))
  return { text: whole.slice(match[0].length), metadata, faults }
}

function mappingOf(yaml: string): Record<string, unknown> {
  try {
    // An alias can't be worth having here, and is how a few bytes of YAML become gigabytes.
    const value: unknown = parse(yaml, { maxAliasCount: 0 })
    if (value && typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown> // narrowed
  } catch {
    // Read line by line below.
  }
  const lines = yaml.matchAll(/^([\w-]+)[ \t]*:[ \t]*(.*?)[ \t]*\r?$/gm)
  return Object.fromEntries(
    [...lines].map(([, name, value]) => [name ?? "", (value ?? "").replace(/^(["'])(.*)\1$/, "$2")]),
  )
}
