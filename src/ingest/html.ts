import { Readability } from "@mozilla/readability"
import { parseHTML } from "linkedom"
import { checkPage, HTML_LIMITS, withinTime } from "./html-limits.ts"
import { textOfElement } from "./html-text.ts"
import { type Metadata, readMetadata } from "./metadata.ts"
import { UnusableFile } from "./problem.ts"

/** A document's text and what it says of itself. */
export type Extracted = { readonly text: string; readonly metadata: Metadata }

/**
 * The article of a web page: Readability finds it, and it is kept as text with its headings, lists and tables.
 *
 * @throws UnusableFile `too-large`, `too-complex`, `too-slow` or `no-text`
 */
export function readPage(path: string, html: string): Extracted {
  checkPage(path, html)
  const extracted = withinTime(path, () => extract(html))
  if (!extracted.text.trim())
    throw new UnusableFile(path, "no-text", `${path} holds no article that can be read; save its text as .txt instead.`)
  return extracted
}

function extract(html: string): Extracted {
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`)
  const meta = (selector: string, attribute = "content") =>
    document.querySelector(selector)?.getAttribute(attribute)?.trim() || undefined
  const given: Record<string, unknown> = {
    url: meta('link[rel="canonical"]', "href") ?? meta('meta[property="og:url"]'),
    language: document.documentElement.getAttribute("lang")?.trim() || undefined,
    published:
      meta('meta[property="article:published_time"]') ??
      meta('meta[itemprop="datePublished"]') ??
      meta('meta[name="date"], meta[name="pubdate"], meta[name="dc.date"], meta[name="DC.date.issued"]') ??
      meta("article time[datetime], time[pubdate], time[itemprop='datePublished']", "datetime"),
  }
  const fallback = document.body.cloneNode(true) as unknown as Element // a clone of an element is one
  const article = new Readability<Element>(document as unknown as Document, {
    // linkedom's Document is the DOM's in all that Readability uses.
    serializer: (node) => node as Element,
    maxElemsToParse: HTML_LIMITS.elements,
  }).parse()
  const root = article?.content
  for (const element of fallback.querySelectorAll("aside, footer, header")) element.remove()
  const found = root ? textOfElement(root) : ""
  const outlet = article?.siteName?.trim() || undefined
  given.title = withoutSite(article?.title?.trim(), outlet) || undefined
  given.outlet = outlet
  given.author =
    article?.byline
      ?.replace(/^\s*by\s+/i, "")
      .replace(/\s+/g, " ")
      .trim() || undefined
  given.published ??= article?.publishedTime?.trim() || undefined
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return { text: found.trim() ? found : textOfElement(fallback), metadata: readMetadata(said).metadata }
}

/** A page's title without the site's name after it: `The bridge is closed | Lathe News`. */
function withoutSite(title: string | undefined, site: string | undefined): string | undefined {
  if (!title || !site) return title
  const [, own, name] = /^(.+?)\s+[|–—·:»-]\s+([^|–—·»]+)$/.exec(title) ?? []
  return own && name?.toLowerCase() === site.toLowerCase() ? own : title
}
