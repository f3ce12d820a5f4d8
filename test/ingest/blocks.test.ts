import { describe, expect, it } from "vitest"
import { blocksOf } from "../../src/ingest/blocks.ts"

const PROSE =
  "The council met on Tuesday evening, and after three hours of argument it put the matter off until the spring."

/** Each block as `kind: words`. */
const read = (text: string) => blocksOf(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
const rules = (text: string) => blocksOf(text).map(({ rule }) => rule)

describe("headings", () => {
  it("takes a Markdown heading's words without its marks", () => {
    expect(read(`## The vote ##\n\n${PROSE}`)[0]).toBe("heading: The vote")
  })
  it("takes a short line without an end mark above prose, a list or a table", () => {
    expect(
      read(`What we know\n${PROSE}\nIn figures\n- one bridge\n- two roads\nCosts\n| A | B |\n|---|---|\n| 1 | 2 |`),
    ).toEqual([
      "heading: What we know",
      `paragraph: ${PROSE}`,
      "heading: In figures",
      "list-item: one bridge",
      "list-item: two roads",
      "heading: Costs",
      "table: | A | B |\n|---|---|\n| 1 | 2 |",
    ])
  })
  it("takes a question in title case that stands above its answer", () => {
    expect(rules(`${PROSE}\n\nWho Pays for the New Bridge Over the River Lathe?\n\n${PROSE}`)[1]).toBe("question-line")
  })
  it("takes a chain of headings, an underlined one and a numbered one", () => {
    expect(rules(`Annual report\n=====\n\nPart one\n\nThe year\n\n${PROSE}\n\n2. The outlook\n\n${PROSE}`)).toEqual([
      "underlined",
      "rule-line",
      "short-line",
      "short-line",
      "prose",
      "numbered-heading",
      "prose",
    ])
  })
})

describe("lists and tables", () => {
  it("keeps a list item's mark out of the block", () => {
    expect(read(`We offer:\n\n- A helpline\n* A refund\n3) A lift home\n• A blanket`)).toEqual([
      "paragraph: We offer:",
      "list-item: A helpline",
      "list-item: A refund",
      "list-item: A lift home",
      "list-item: A blanket",
    ])
  })
  it("tells the questions of a list from the unmarked answers below them, run on or not", () => {
    const text =
      "Questions\n- Who built the bridge?\nA firm from Eastmere built it in 1911. - Can lorries cross it?\nNo. Its limit is three tonnes.\n- Is it lit?\nYes, since 1950."
    expect(read(text)).toEqual([
      "heading: Questions",
      "list-item: Who built the bridge?",
      "paragraph: A firm from Eastmere built it in 1911.",
      "list-item: Can lorries cross it?",
      "paragraph: No. Its limit is three tonnes.",
      "list-item: Is it lit?",
      "paragraph: Yes, since 1950.",
    ])
  })
  it("reads a table's header, rows and cells, with empty cells and escaped bars", () => {
    const text = "| | North | South |\n|:--|--:|---|\n| Length (m) | 64 | a\\|b |\n"
    const [table] = blocksOf(text)
    expect(table?.rows?.map(({ header, cells }) => [header, ...cells.map((c) => text.slice(c.start, c.end))])).toEqual([
      [true, "", "North", "South"],
      [false, "Length (m)", "64", "a\\|b"],
    ])
  })
  it("reads tables without outer bars, with tabs, and without a separator row", () => {
    expect(rules("Year | Boats\n--- | ---\n1950 | 12")).toEqual(["open-pipe-table"])
    const tabs = "Year\tBoats\n1950\t12\n1960\t9"
    expect(blocksOf(tabs)[0]?.rows?.map(({ header }) => header)).toEqual([true, false, false])
    expect(blocksOf("| Year | Boats |\n| 1950 | 12 |")[0]?.rows?.[0]?.header).toBe(true)
  })
})

describe("paragraphs", () => {
  it("numbers blank-line separated groups", () => {
    expect(blocksOf(`Title\n\n${PROSE}\n- one\n- two\n\n \t\n\n${PROSE}`).map(({ paragraph }) => paragraph)).toEqual([
      1, 2, 2, 2, 3,
    ])
  })
  it("counts each line in a text without blank lines, and a table once", () => {
    expect(blocksOf(`${PROSE}\n| a | b |\n| c | d |\n${PROSE}`).map(({ paragraph }) => paragraph)).toEqual([1, 2, 3])
  })
  it("joins prose that is wrapped at a fixed width, and a list item's hanging lines", () => {
    const text = [
      "The council met on Tuesday evening in the old hall, and after three",
      "hours of argument it put the matter off until the spring, when a new",
      "survey of the bridge is due from the county's engineers at Eastmere.",
      "",
      "- The first span was closed in March, and lorries have gone round",
      "  by the ford since then.",
      "- The second is open.",
    ].join("\n")
    expect(blocksOf(text).map(({ kind, start, end }) => [kind, end - start > 60])).toEqual([
      ["paragraph", true],
      ["list-item", true],
      ["list-item", false],
    ])
  })
  it("keeps line ends of all kinds out of the blocks", () => {
    for (const end of ["\n", "\r\n", "\r", "\u2028"]) expect(read(`${PROSE}${end}${end}${PROSE}`)).toHaveLength(2)
  })
})

describe("boilerplate", () => {
  const around = (head: string, tail: string) =>
    blocksOf(`The bridge is closed\n\n${head}\n\n${PROSE}\n\n${PROSE.replace("Tuesday", "Friday")}\n\n${tail}`)
  it.each([
    ["newsletter", "Sign up to our morning briefing for the day's news in your inbox."],
    ["newsletter", "Subscribe now for just £1 a week"],
    ["share", "Share this article on Facebook, X or WhatsApp"],
    ["share", "Facebook · Twitter · LinkedIn · Email"],
    ["follow", "Follow us on Instagram and TikTok for more local news."],
    ["related", "Read more: Why the ford floods every autumn"],
    ["related", "Related: Ten bridges that time forgot"],
    ["related", "You may also like"],
    ["photo-credit", "Photo by Jo Penrose on Unsplash"],
    ["reading-time", "4 min read"],
    ["copyright", "© 2024 Lathe Valley Press. All rights reserved."],
    ["comments", "Comments (14)"],
    ["comments", "Leave a reply"],
    ["tags", "Tags: bridges, councils, roads"],
    ["navigation", "← Back to Home"],
    ["navigation", "Home > News > Local"],
    ["navigation", "About us | Contact us | Privacy policy | Terms of use"],
    ["navigation", "ADVERTISEMENT"],
    ["support", "Support local journalism: become a member today."],
    ["support", "Have you got a story? Email our newsdesk."],
    ["contact", "Media contact: Al Dewey, al@lathe.example, +44 20 7946 0000"],
    ["site-notice", "This site uses cookies to improve your experience."],
    ["call-to-action", "Contact Me Today →"],
    ["site-talk", "Keep up with the story: join thousands of readers of our weekly email."],
    ["site-talk", "Thank you for reading the Courier."],
    ["promotion", "Win a weekend by the sea: enter our prize draw"],
    ["bare-link", "https://lathe.example/bridge"],
  ])("tells %s lines from content: %s", (rule, line) => {
    expect(around(line, "The end of it.").find((block) => block.rule === rule)?.kind).toBe("boilerplate")
    expect(around("A bridge too few", line).at(-1)).toMatchObject({ rule, kind: "boilerplate" })
  })
  it("takes the titles below a header of related articles, up to prose", () => {
    expect(rules(`${PROSE}\n\nMore stories\n\nFord floods again\n\nMayor opens the fair\n\n${PROSE}`)).toEqual([
      "prose",
      "related",
      "related-list",
      "short-line",
      "prose",
    ])
  })
  it("takes teasers in another script or language round the article, and cut repeats of its text", () => {
    const text = `The bridge is closed\n\n阅读中文版全文\n\n${PROSE}\n\n更多来自 Lathe News\n\n这次发布说了什么?\n\n${PROSE.slice(0, 60)}…\n\nLea también la noticia de las obras que se hacen en el puente por la noche`
    expect(rules(text).slice(1)).toEqual([
      "foreign-teaser",
      "prose",
      "foreign-teaser",
      "foreign-teaser",
      "excerpt",
      "foreign-teaser",
    ])
  })
  it("takes the title again, the section above it, the byline and the date below it", () => {
    const title = "The old bridge is closed until spring"
    expect(rules(`News\n\n${title}\n\nBy Jo Penrose\n\n7 June 2024\n\n${title}\n\n${PROSE}`)).toEqual([
      "kicker",
      "short-line",
      "byline",
      "publication-line",
      "repeated-title",
      "prose",
    ])
  })
})
