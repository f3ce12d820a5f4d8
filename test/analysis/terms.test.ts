import { describe, expect, it } from "vitest"
import { acronymsOf } from "../../src/analysis/acronyms.ts"
import { synonymsOf } from "../../src/analysis/synonyms.ts"
import { placedTerms, termsOf } from "../../src/analysis/terms.ts"

const same = (...texts: string[]) => {
  const [first, ...others] = texts.map((text) => termsOf(text).join(" "))
  for (const other of others) expect(other).toBe(first)
}

describe("terms", () => {
  it("folds case, width, ligatures, accents and curly marks", () =>
    same("naïve Ｍüller’s", "naive muller's", "NAIVE Müller"))
  it("reads amounts alike however they are written", () => {
    same("$4 billion", "$4B", "4bn", "$4,000,000,000")
    same("$48.6 million", "48,600,000")
    same("twelve hundred", "1,200")
    same("seven", "7")
    same("68 per cent", "68%", "68 percent")
  })
  it("takes a country for its initials, and us for a pronoun", () => {
    same("U.S.", "US", "United States", "USA")
    expect(termsOf("told us")).toEqual(["tell"])
  })
  it("gives a hyphened word in parts and joined", () => {
    expect(termsOf("tap-to-pay")).toEqual(["tap", "pai", "taptopai"])
    same("e-mail".replace("-", "-"), "e-mail")
    expect(termsOf("anti-trust")).toContain(termsOf("antitrust")[0])
  })
  it("brings inflections and common derivations together", () => {
    same("inspect", "inspected", "inspector", "inspection", "inspector's")
    same("collide", "collided", "collision")
    same("sank", "sunk", "sinking")
    same("women", "woman")
  })
  it("takes two words that make one for one", () => same("aboard", "on board"))
  it("segments scripts without spaces", () => expect(termsOf("人工智能模型").length).toBeGreaterThan(1))
  it("tells where each word stands", () => {
    const text = "He went on board, at $4 billion."
    expect(placedTerms(text, 3, text.length).map(({ start, end }) => text.slice(start, end))).toEqual([
      "went",
      "on board",
      "4 billion",
    ])
  })
  it("knows words that general English uses for one another", () => {
    const stands = (a: string, b: string) => synonymsOf(termsOf(a)[0] ?? "").has(termsOf(b)[0] ?? "")
    expect(stands("wheel", "helm")).toBe(true)
    expect(stands("hit", "collide")).toBe(true)
    expect(stands("wheel", "contract")).toBe(false)
  })
})

describe("acronyms", () => {
  it("are learnt from the text both ways round", () => {
    expect(acronymsOf("It told the National Security Council (NSC) weeks before.")).toEqual([
      { short: "NSC", long: "National Security Council" },
    ])
    expect(acronymsOf("through AWS (Amazon Web Services), which")).toEqual([
      { short: "AWS", long: "Amazon Web Services" },
    ])
  })
  it("are not made of any words before brackets", () => {
    expect(acronymsOf("The chief of staff (USA) left, and the report (2019) was late.")).toEqual([])
  })
})
