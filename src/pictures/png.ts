import { renderAsync } from "@resvg/resvg-js"
import { FAMILY, fontFiles, isCovered } from "./font.ts"

/** Draws an SVG as PNG, off the event loop. The machine's fonts are asked only for characters that ours lacks. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const words = svg.replace(/<[^>]*>/g, " ")
  const image = await renderAsync(svg, {
    font: {
      fontFiles: fontFiles(),
      loadSystemFonts: !isCovered(words),
      defaultFontFamily: FAMILY,
      sansSerifFamily: FAMILY,
    },
    logLevel: "off",
  })
  return image.asPng()
}
