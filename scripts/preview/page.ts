// A picture of a chat, as a web page: what the screenshots in docs/ are taken of. One shell for every platform.

export type Bubble = {
  /** What the asker typed; null for none. */
  readonly asked: string | null
  readonly asker: string
  /** The bot's message, as HTML. */
  readonly html: string
  /** "Only visible to you" and the like; null for none. */
  readonly note: string | null
}

export type Look = {
  readonly platform: string
  readonly css: string
}

const SHELL = `
* { box-sizing: border-box }
body { margin: 0; padding: 20px 24px; width: 760px; font-family: Inter, "Noto Sans", system-ui, sans-serif }
.row { display: grid; grid-template-columns: 40px 1fr; gap: 10px; margin-bottom: 14px }
.face { width: 36px; height: 36px; border-radius: 8px; display: grid; place-items: center; font-weight: 700; color: #fff }
.who { font-weight: 700 } .app { font-size: 10px; padding: 1px 4px; border-radius: 3px; margin-left: 5px; vertical-align: 2px }
.time, .note { font-size: 12px; margin-left: 6px }
`

/** The page of a conversation. Everything in `html` is escaped by whoever made it. */
export function pageOf(bubbles: readonly Bubble[], { platform, css }: Look): string {
  const rows = bubbles.flatMap(({ asked, asker, html, note }) => [
    ...(asked === null
      ? []
      : [
          row(
            "#7a5c99",
            asker.slice(0, 1).toUpperCase(),
            `<span class="who">${escapeHtml(asker)}</span>`,
            `<div>${escapeHtml(asked)}</div>`,
          ),
        ]),
    row(
      "#1f3a4d",
      "C",
      `<span class="who">Concordance</span><span class="app">APP</span>${note === null ? "" : `<span class="note">${escapeHtml(note)}</span>`}`,
      html,
    ),
  ])
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Concordance in ${escapeHtml(platform)}</title>
<style>${SHELL}${css}</style></head>
<body>${rows.join("\n")}</body></html>
`
}

function row(colour: string, letter: string, head: string, body: string): string {
  return `<div class="row"><div class="face" style="background:${colour}">${escapeHtml(letter)}</div><div><div>${head}</div>${body}</div></div>`
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;")
}
