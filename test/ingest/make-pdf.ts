type Line = { readonly text: string; readonly y: number; readonly size?: number; readonly x?: number }

/** A small PDF with the given lines on each page, in Helvetica. ASCII only. */
export function makePdf(pages: readonly (readonly Line[])[], info: Readonly<Record<string, string>> = {}): Uint8Array {
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  const kids = pages.map((_page, at) => `${4 + at * 2} 0 R`).join(" ")
  add("<< /Type /Catalog /Pages 2 0 R >>")
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
  for (const page of pages) {
    const number = objects.length + 1
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${number + 1} 0 R >>`,
    )
    const stream = page
      .map(
        ({ text, y, size = 11, x = 72 }) =>
          `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[()\\]/g, "\\$&")}) Tj ET`,
      )
      .join("\n")
    add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`)
  }
  add(
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} (${value})`)
      .join(" ")} >>`,
  )
  let file = "%PDF-1.4\n"
  const offsets = objects.map((body, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  file += offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return new TextEncoder().encode(file)
}
