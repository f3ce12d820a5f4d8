import { ButtonStyle, ComponentType } from "discord-api-types/v10"
import { discordMarkdown } from "./discord-markdown.ts"
import { escapeHtml, type Look } from "./page.ts"

/** Discord's desktop client, dark, near enough for a picture in the documents. */
export const DISCORD_LOOK: Look = {
  platform: "Discord",
  css: `
body { background: #313338; color: #dbdee1; font-size: 15.5px; line-height: 1.375; font-family: Inter, "Noto Sans", "Liberation Sans", sans-serif }
a { color: #00a8fc; text-decoration: none }
.face { border-radius: 50% } .who { color: #f2f3f5; font-weight: 600 }
.app { background: #5865f2; color: #fff } .time, .note { color: #949ba4 }
.text, .controls, .card, .file, img, pre { margin-top: 8px }
.text p { min-height: 1em; margin: 0 }
h1, h2, h3 { color: #f2f3f5; margin: 0 } h1 { font-size: 24px } h2 { font-size: 20px } h3 { font-size: 16px }
small { display: block; font-size: 13px; color: #949ba4; line-height: 1.5 } small b { color: #b5bac1 }
blockquote { margin: 2px 0; border-left: 4px solid #4e5058; border-radius: 2px; padding-left: 12px }
li { margin-left: 18px }
pre { margin-bottom: 0; font-family: "DejaVu Sans Mono", monospace; font-size: 13px; background: #2b2d31; border: 1px solid #1e1f22; border-radius: 4px; padding: 8px; white-space: pre-wrap }
.card { background: #2b2d31; border: 1px solid #1e1f22; border-left: 4px solid; border-radius: 8px; padding: 6px 16px 14px }
hr { border: 0; border-top: 1px solid #4e5058; margin: 8px 0 0 }
.controls { display: flex; gap: 8px; flex-wrap: wrap }
.button { border-radius: 8px; background: #4e5058; color: #fff; padding: 7px 14px; font-size: 14px; font-weight: 600 }
.primary { background: #5865f2 } .danger { background: #da373c }
.select { background: #1e1f22; border-radius: 8px; color: #949ba4; padding: 8px 12px; min-width: 400px; display: flex; justify-content: space-between }
img { max-width: 100%; border-radius: 8px; display: block }
.file { background: #2b2d31; border: 1px solid #1e1f22; border-radius: 8px; padding: 10px 14px; width: 420px }
`,
}

type Json = Readonly<Record<string, unknown>>

/** Components as Discord's dark theme shows them. `files` are the attachments by name. */
export function discordHtml(components: readonly unknown[], files: ReadonlyMap<string, Uint8Array>): string {
  return components.map((component) => componentHtml(object(component), files)).join("\n")
}

function componentHtml(component: Json, files: ReadonlyMap<string, Uint8Array>): string {
  const inside = list(component.components)
  switch (component.type) {
    case ComponentType.TextDisplay:
      return `<div class="text">${discordMarkdown(String(component.content))}</div>`
    case ComponentType.Container: {
      const colour = `#${Number(component.accent_color ?? 0)
        .toString(16)
        .padStart(6, "0")}`
      return `<div class="card" style="border-left-color:${colour}">${inside.map((one) => componentHtml(one, files)).join("")}</div>`
    }
    case ComponentType.Separator:
      return "<hr>"
    case ComponentType.ActionRow:
      return `<div class="controls">${inside.map(controlHtml).join("")}</div>`
    case ComponentType.MediaGallery:
      return list(component.items)
        .map(({ media, description }) => {
          const bytes = files.get(nameOf(object(media).url))
          return bytes
            ? `<img src="data:image/png;base64,${Buffer.from(bytes).toString("base64")}" alt="${escapeHtml(String(description))}">`
            : ""
        })
        .join("")
    case ComponentType.File: {
      const name = nameOf(object(component.file).url)
      const size = ((files.get(name)?.length ?? 0) / 1024).toFixed(1)
      return `<div class="file"><a>${escapeHtml(name)}</a><small>${size} KB</small></div>`
    }
    default:
      throw new TypeError(`no way to draw a component of type ${component.type}`)
  }
}

function controlHtml(control: Json): string {
  if (control.type === ComponentType.StringSelect)
    return `<span class="select">${escapeHtml(String(control.placeholder ?? ""))}<span>▾</span></span>`
  const style = Number(control.style)
  const kind = style === ButtonStyle.Primary ? "primary" : style === ButtonStyle.Danger ? "danger" : ""
  return `<span class="button ${kind}">${escapeHtml(String(control.label))}${style === ButtonStyle.Link ? " ↗" : ""}</span>`
}

function nameOf(url: unknown): string {
  return String(url).replace(/^attachment:\/\//, "")
}

function list(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(object) : []
}

function object(value: unknown): Json {
  return typeof value === "object" && value !== null ? (value as Json) : {} // checked just before
}
