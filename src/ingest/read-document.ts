import { decodePage, decodeText } from "./decode.ts"
import { type Metadata, mergeMetadata } from "./metadata.ts"
import { type Note, UnusableFile } from "./problem.ts"
import { describeSource, readSource } from "./read-source.ts"
import type { Source } from "./source.ts"

/** No file larger than this is read. */
export const MAX_BYTES = 50 * 1024 * 1024

/** How each kind of file is read, by its extension. */
const READERS: Readonly<
  Record<string, (file: string, bytes: Uint8Array, given: Metadata, note: Note) => Promise<Source>>
> = {
  ".txt": readTextFile,
  ".text": readTextFile,
  ".md": readTextFile,
  ".markdown": readTextFile,
  ".html": readHtmlFile,
  ".htm": readHtmlFile,
  ".xhtml": readHtmlFile,
  ".pdf": readPdfFile,
}

/** Whether a file's name says that it is of a kind that can be read. */
export function isKnownKind(file: string): boolean {
  return extensionOf(file) in READERS
}

/**
 * A source from a file's bytes, by the kind that its name says.
 *
 * @param note is told of what is wrong with a file that is read all the same
 * @throws UnusableFile when it can't be used, with a code and a sentence for whoever gave it
 */
export async function readDocument(
  file: string,
  bytes: Uint8Array,
  given: Metadata = {},
  note: Note = () => {},
): Promise<Source> {
  if (bytes.length > MAX_BYTES) throw tooLarge(file, bytes.length)
  if (bytes.length === 0) throw new UnusableFile(file, "empty", `${file} is empty; there is nothing in it to read.`)
  const read = READERS[extensionOf(file)]
  if (!read)
    throw new UnusableFile(file, "not-a-file", `${file} is of no kind that can be read; use .txt, .md, .html or .pdf.`)
  return read(file, bytes, given, note)
}

export function tooLarge(file: string, bytes: number): UnusableFile {
  const size = Math.ceil(bytes / 1024 / 1024)
  return new UnusableFile(
    file,
    "too-large",
    `${file} has ${size} MB; files up to ${MAX_BYTES / 1024 / 1024} MB are read: split it.`,
  )
}

async function readTextFile(file: string, bytes: Uint8Array, given: Metadata, note: Note): Promise<Source> {
  const source = readSource(file, await decodeText(file, bytes), given, note)
  if (!/\S/.test(source.text)) throw new UnusableFile(file, "empty", `${file} holds front matter but no text below it.`)
  return source
}

// The readers below are loaded when first needed: most folders hold plain text, and should be ready at once.
async function readHtmlFile(file: string, bytes: Uint8Array, given: Metadata): Promise<Source> {
  const { readPage } = await import("./html.ts")
  const { text, metadata } = readPage(file, await decodePage(file, bytes))
  return describeSource(file, text, mergeMetadata(given, metadata))
}

async function readPdfFile(file: string, bytes: Uint8Array, given: Metadata): Promise<Source> {
  const { readPdf } = await import("./pdf.ts")
  const { text, metadata } = await readPdf(file, bytes)
  return describeSource(file, text, mergeMetadata(given, metadata))
}

function extensionOf(file: string): string {
  return /\.[^./\\]+$/.exec(file)?.[0].toLowerCase() ?? ""
}
