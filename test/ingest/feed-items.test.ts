import { describe, expect, it } from "vitest"
import { newItems, sourceOfItem } from "../../src/ingest/feed.ts"
import { type Feed, readFeed } from "../../src/ingest/feed-items.ts"

const AT = new URL("https://lathe.example/feeds/all.xml")
const rss = (items: string, head = "<link>https://lathe.example/</link>") =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Lathe &amp;amp; News</title>${head}${items}</channel></rss>`
const first = (text: string) => readFeed(text, AT).items[0]

describe("feeds of all kinds", () => {
  it("reads RSS with its extensions", () => {
    expect(
      readFeed(
        rss(
          `<item><title>Closed</title><link>/bridge</link><dc:creator>Jo Penrose</dc:creator><pubDate>Fri, 07 Jun 2024 10:00:00 GMT</pubDate><description>Teaser</description><content:encoded><![CDATA[<p>Whole</p>]]></content:encoded></item>`,
        ),
        AT,
      ),
    ).toEqual({
      title: "Lathe & News",
      items: [
        {
          key: "lathe.example/bridge",
          link: "https://lathe.example/bridge",
          title: "Closed",
          author: "Jo Penrose",
          published: { start: "2024-06-07", end: "2024-06-07" },
          html: "<p>Whole</p>",
        },
      ],
    })
  })
  it("reads Atom with its own base, JSON Feed and RDF", () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://lathe.example/blog/"><title>Lathe</title><entry><id>urn:1</id><title type="html">&lt;i&gt;Closed&lt;/i&gt;</title><link rel="self" href="x"/><link rel="alternate" type="text/html" href="bridge"/><updated>2024-06-07T10:00:00Z</updated><author><name>Jo</name></author><content type="html">&lt;p&gt;Whole&lt;/p&gt;</content></entry></feed>`
    expect(first(atom)).toMatchObject({
      link: "https://lathe.example/blog/bridge",
      title: "Closed",
      author: "Jo",
      html: "<p>Whole</p>",
      published: { start: "2024-06-07" },
    })
    const json = JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "Lathe",
      items: [
        {
          id: "1",
          url: "/bridge",
          title: "Closed",
          content_text: "One & two.\n\nThree.",
          date_published: "2024-06-07",
        },
      ],
    })
    expect(first(json)).toMatchObject({
      link: "https://lathe.example/bridge",
      html: "<p>One &amp; two.</p><p>Three.</p>",
    })
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Lathe</title></channel><item rdf:about="x"><title>Closed</title><link>https://lathe.example/bridge</link></item></rdf:RDF>`
    expect(first(rdf)).toMatchObject({ title: "Closed", link: "https://lathe.example/bridge" })
  })
})

describe("what real feeds get wrong", () => {
  it("HTML and doubly escaped entities in titles", () => {
    expect(
      first(rss("<item><title>&lt;b&gt;Bridge&lt;/b&gt; &amp;amp; ford&amp;#8217;s end</title></item>"))?.title,
    ).toBe("Bridge & ford’s end")
  })
  it("no dates, no links, links in the id alone", () => {
    expect(first(rss("<item><title>Closed</title></item>"))).toMatchObject({ published: null, link: null })
    expect(first(rss('<item><guid isPermaLink="true">https://lathe.example/g</guid></item>'))?.link).toBe(
      "https://lathe.example/g",
    )
    expect(first(rss('<item><guid isPermaLink="false">https://lathe.example/g</guid></item>'))?.link).toBeNull()
    expect(first(rss("<item><title>x</title><link>javascript:alert(1)</link></item>"))?.link).toBeNull()
  })
  it("ids that change each time, and tracking in the links", () => {
    const one = first(
      rss("<item><guid>1-a</guid><title>Closed</title><link>https://lathe.example/b?utm_source=rss</link></item>"),
    )
    const two = first(
      rss("<item><guid>1-b</guid><title>Closed</title><link>https://www.lathe.example/b/</link></item>"),
    )
    expect(one?.key).toBe(two?.key)
    const linkless = ["1-a", "1-b"].map(
      (id) =>
        first(
          rss(
            `<item><guid isPermaLink="false">${id}</guid><title>Closed</title><description>Words</description></item>`,
          ),
        )?.key,
    )
    expect(linkless[0]).toBe(linkless[1])
  })
  it("an entry twice, white space before the XML, a channel without a link", () => {
    expect(readFeed(rss("<item><link>/a</link></item><item><link>/a</link></item>"), AT).items).toHaveLength(1)
    expect(first(`\n  ${rss("<item><link>a</link></item>", "")}`)?.link).toBe("https://lathe.example/feeds/a")
  })
})

describe("new entries", () => {
  const feed: Feed = {
    title: "Lathe",
    items: ["2024-06-01", "2024-06-09", null, "2024-06-05"].map((day, at) => ({
      key: `k${at}`,
      link: null,
      title: `${at}`,
      author: null,
      published: day ? { start: day, end: day } : null,
      html: null,
    })),
  }
  it("come oldest first, undated ones as oldest, and only so many of the newest", () => {
    expect(newItems(feed, new Set()).map(({ key }) => key)).toEqual(["k2", "k0", "k3", "k1"])
    expect(newItems(feed, new Set(["k1"]), 1).map(({ key }) => key)).toEqual(["k3"])
  })
  it("are sources when they carry the article, and not when they only tease it", () => {
    const words = "The council met on Tuesday evening and put the matter off. ".repeat(20)
    const item = {
      key: "k",
      link: "https://lathe.example/a",
      title: "Closed",
      author: "Jo",
      published: null,
      html: `<p>${words}</p>`,
    }
    expect(sourceOfItem(item, feed, "2024-06-10T00:00:00Z")).toMatchObject({
      title: "Closed",
      outlet: "Lathe",
      author: "Jo",
      url: "https://lathe.example/a",
      id: "lathe.example/a",
    })
    expect(sourceOfItem({ ...item, html: "<p>Read on.</p>" }, feed, "2024-06-10T00:00:00Z")).toBeNull()
  })
})
