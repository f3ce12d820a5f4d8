import type { Extracted } from "./html.ts"
import { type Metadata, readMetadata } from "./metadata.ts"
import { type PageLine, textOfPages } from "./pdf-text.ts"
import { UnusableFile } from "./problem.ts"

const MOST_PAGES = 2000
const MILLISECONDS = 60_000

/** What programs write into a PDF's title when nobody gave it one. */
const NO_TITLE =
  /\.(?:docx?|pdf|indd|tex|rtf|odt|pages|html?|qxd|pptx?)$|^(?:microsoft word|untitled|document\d*$|slide \d|powerpoint)/i

type Item = {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly hasEOL: boolean
}

/**
 * A PDF's text as paragraphs, without the lines that repeat on every page.
 *
 * @throws UnusableFile `locked`, `broken-document`, `too-large`, `too-slow` or `no-text`
 */
export async function readPdf(path: string, bytes: Uint8Array): Promise<Extracted> {
  const { getDocumentProxy } = await import("unpdf")
  const work = async (): Promise<Extracted> => {
    // The library takes the buffer for its own, so it gets a copy.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch((error: unknown) => {
      throw refused(path, error)
    })
    try {
      if (document.numPages > MOST_PAGES)
        throw new UnusableFile(
          path,
          "too-large",
          `${path} has ${document.numPages} pages; ${MOST_PAGES} are read at most.`,
        )
      const pages: PageLine[][] = []
      for (let number = 1; number <= document.numPages; number++) {
        const page = await document.getPage(number)
        const content = await page.getTextContent()
        pages.push(linesOfPage((content.items as readonly unknown[]).filter(isItem)))
        page.cleanup()
      }
      const text = textOfPages(pages)
      if (!/\p{L}/u.test(text))
        throw new UnusableFile(
          path,
          "no-text",
          `${path} holds pictures of pages but no text; run it through OCR first.`,
        )
      const { info } = await document.getMetadata()
      return { text, metadata: metadataOf(info as Record<string, unknown>) } // pdf.js types it as Object
    } finally {
      await document.destroy()
    }
  }
  return within(path, work())
}

function metadataOf(info: Readonly<Record<string, unknown>>): Metadata {
  const text = (value: unknown) => (typeof value === "string" && value.trim() ? value.trim() : undefined)
  const title = text(info.Title)
  const said = {
    title: title && !NO_TITLE.test(title) ? title : undefined,
    author: text(info.Author),
    language: text(info.Language),
  }
  return readMetadata(Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))).metadata
}

/** Pieces of text; the marks of tagged content between them carry none. */
function isItem(item: unknown): item is Item {
  return typeof item === "object" && item !== null && "str" in item && "transform" in item
}

/** Puts the pieces of a page together as lines, from the top down as the file gives them. */
function linesOfPage(items: readonly Item[]): PageLine[] {
  const lines: { text: string; y: number; size: number; right: number }[] = []
  for (const { str, transform, width } of items) {
    if (!str) continue
    const [x, y] = [transform[4] ?? 0, transform[5] ?? 0]
    const size = Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || 10
    const last = lines.at(-1)
    if (last && Math.abs(last.y - y) < size * 0.4) {
      const apart = x - last.right > size * 0.15 && !/\s$/.test(last.text) && !/^\s/.test(str)
      last.text += (apart ? " " : "") + str
      last.right = x + width
    } else if (str.trim()) lines.push({ text: str, y, size, right: x + width })
  }
  return lines.map(({ text, y, size }) => ({ text: text.replace(/\s+/g, " ").trim(), y, size }))
}

function refused(path: string, error: unknown): UnusableFile {
  const name = error instanceof Error ? error.name : ""
  if (name === "PasswordException")
    return new UnusableFile(path, "locked", `${path} is locked with a password; save a copy without one.`)
  return new UnusableFile(path, "broken-document", `${path} is no PDF that can be read; open it and save it again.`)
}

async function within<T>(path: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new UnusableFile(
            path,
            "too-slow",
            `${path} took more than ${MILLISECONDS / 1000} s to read; save its text as .txt instead.`,
          ),
        ),
      MILLISECONDS,
    )
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
