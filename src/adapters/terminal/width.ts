/** How many columns of a terminal a text takes. */
export type Width = (text: string) => number

/** Text of which every code unit takes one column: Latin, with the punctuation and bullets that go with it. */
const SIMPLE =
  /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u20A0-\u20BF\u2190-\u2193\u2500-\u257F]*$/

/** The measure for some text. string-width is loaded only for text that needs it: most answers don't. */
export async function widthFor(text: string): Promise<Width> {
  if (SIMPLE.test(text.replace(/\n/g, ""))) return (part) => part.length
  const { default: stringWidth } = await import("string-width")
  return (part) => (SIMPLE.test(part) ? part.length : stringWidth(part))
}
