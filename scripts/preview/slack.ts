import type { ActionsBlockElement, ContextBlockElement, KnownBlock, RichTextBlock, RichTextElement } from "@slack/types"
import { escapeHtml, type Look } from "./page.ts"

/** Slack's desktop client, near enough for a picture in the documents. */
export const SLACK_LOOK: Look = {
  platform: "Slack",
  css: `
body { background: #fff; color: #1d1c1d; font-size: 15px; line-height: 1.46 }
.app, .time, .note { background: none; color: #616061 } .app { background: #e8e8e8 }
.block { margin-bottom: 8px }
h3 { font-size: 18px; margin: 6px 0 } p { margin: 3px 0; white-space: pre-wrap } a { color: #1264a3; text-decoration: none }
blockquote { margin: 3px 0; padding: 1px 0 1px 12px; border-left: 4px solid #dcdcdc; white-space: pre-wrap }
pre { background: #f8f8f8; border: 1px solid #dcdcdc; border-radius: 4px; padding: 8px; font-size: 12px; white-space: pre-wrap }
ul, ol { margin: 3px 0; padding-left: 26px } hr { border: 0; border-top: 1px solid #dcdcdc; margin: 10px 0 }
.context { color: #616061; font-size: 13px; margin: 4px 0; white-space: pre-wrap }
.fields { display: grid; grid-template-columns: 1fr 1fr; gap: 8px 20px; margin: 4px 0 } .fields div { white-space: pre-wrap }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0 }
.button { border: 1px solid #bbb; border-radius: 4px; padding: 5px 12px; font-weight: 700; font-size: 13px; background: #fff }
.primary { background: #007a5a; color: #fff; border-color: #007a5a } .danger { background: #e01e5a; color: #fff }
.select { font-weight: 400; color: #616061 } .select::after { content: "  ▾" }
table { border-collapse: collapse; font-size: 13px; margin: 6px 0 } td, th { border: 1px solid #dcdcdc; padding: 5px 9px; text-align: left; vertical-align: top }
img { max-width: 100%; border: 1px solid #dcdcdc; border-radius: 6px; margin: 6px 0 }
`,
}

/** Blocks as HTML. `pictures` gives each block index that holds a picture its address. */
export function slackHtml(blocks: readonly KnownBlock[], pictures: ReadonlyMap<number, string> = new Map()): string {
  return blocks
    .map((block, index) => {
      const picture = pictures.get(index)
      return `<div class="block">${picture ? `<img src="${escapeHtml(picture)}" alt="">` : blockHtml(block)}</div>`
    })
    .join("\n")
}

function blockHtml(block: KnownBlock): string {
  switch (block.type) {
    case "header":
      return `<h3>${escapeHtml(block.text.text)}</h3>`
    case "divider":
      return "<hr>"
    case "context":
      return `<div class="context">${block.elements.map(contextHtml).join(" ")}</div>`
    case "section":
      return [
        block.text ? `<p>${escapeHtml(block.text.text)}</p>` : "",
        block.fields
          ? `<div class="fields">${block.fields.map(({ text }) => `<div>${escapeHtml(text)}</div>`).join("")}</div>`
          : "",
      ].join("")
    case "rich_text":
      return richHtml(block)
    case "table":
      return `<table>${block.rows.map((row, index) => `<tr>${row.map((cell) => tag(index === 0 ? "th" : "td", cell.type === "rich_text" ? richHtml(cell) : escapeHtml(cell.text))).join("")}</tr>`).join("")}</table>`
    case "actions":
      return `<div class="actions">${block.elements.map(elementHtml).join("")}</div>`
    default:
      return `<p>[${escapeHtml(block.type)}]</p>`
  }
}

function richHtml({ elements }: RichTextBlock): string {
  return elements.map(richElementHtml).join("")
}

function richElementHtml(element: RichTextBlock["elements"][number]): string {
  const inline = (elements: readonly RichTextElement[]) => elements.map(inlineHtml).join("")
  switch (element.type) {
    case "rich_text_section":
      return tag("p", inline(element.elements))
    case "rich_text_quote":
      return tag("blockquote", inline(element.elements))
    case "rich_text_preformatted":
      return tag("pre", inline(element.elements))
    case "rich_text_list": {
      const items = element.elements.map((item) => tag("li", inline(item.elements)))
      return tag(element.style === "ordered" ? "ol" : "ul", items.join(""))
    }
  }
}

function inlineHtml(element: RichTextElement): string {
  if (element.type !== "text" && element.type !== "link") return ""
  const words = escapeHtml(element.text ?? (element.type === "link" ? element.url : ""))
  const linked = element.type === "link" ? `<a href="${escapeHtml(element.url)}">${words}</a>` : words
  const bold = element.style?.bold ? tag("b", linked) : linked
  const italic = element.style?.italic ? tag("i", bold) : bold
  return element.style?.code ? tag("code", italic) : italic
}

function contextHtml(element: ContextBlockElement): string {
  return element.type === "image" ? "" : escapeHtml(element.text)
}

function elementHtml(element: ActionsBlockElement): string {
  if (element.type === "button")
    return `<span class="button ${element.style ?? ""}">${escapeHtml(element.text.text)}</span>`
  if (element.type === "static_select")
    return `<span class="button select">${escapeHtml(element.placeholder?.text ?? "Choose…")}</span>`
  return ""
}

function tag(name: string, html: string): string {
  return `<${name}>${html}</${name}>`
}
