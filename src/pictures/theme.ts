/** Colours of a picture. Contrast of `ink` and `quiet` on `paper` is at least 7:1 and 4.5:1 (WCAG 2.2). */
export type Theme = {
  readonly name: ThemeName
  readonly paper: string
  readonly ink: string
  readonly quiet: string
  readonly line: string
  /** Colour only repeats what shape, dash and label say already. */
  readonly reported: string
  readonly planned: string
  readonly predicted: string
  readonly contested: string
}

export type ThemeName = "light" | "dark"

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: {
    name: "light",
    paper: "#ffffff",
    ink: "#16181d",
    quiet: "#555b66",
    line: "#9aa1ac",
    reported: "#16181d",
    planned: "#1a5fb4",
    predicted: "#7a3e9d",
    contested: "#b3261e",
  },
  dark: {
    name: "dark",
    paper: "#1b1d22",
    ink: "#f2f3f5",
    quiet: "#b0b6c0",
    line: "#6d7480",
    reported: "#f2f3f5",
    planned: "#8ab8ff",
    predicted: "#d6a8f5",
    contested: "#ffb4a9",
  },
}

/** A phone shows a picture some 390 points wide: at 1200 pixels, 36 pixels are 12 points there. */
export const WIDTH = 1200
export const MARGIN = 48
export const TYPE = { title: 46, text: 36, small: 29 } as const
/** Height of a line, of its type's size. */
export const LEADING = 1.3
