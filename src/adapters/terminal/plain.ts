/** ECMA-48 control sequences and strings (CSI, OSC, DCS and their like), in seven and eight bits. */
const SEQUENCES =
  /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]?|(?:\u001B[\]PX^_]|[\u009D\u0090\u0098\u009E\u009F])[^\u0007\u001B\u009C]*(?:\u0007|\u001B\\|\u009C)?|\u001B[ -/]*[0-~]?/g

/** Controls but tab and line feed; marks that turn the direction of what follows (UAX 9); invisible tag characters. */
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]|[\u{E0000}-\u{E007F}]/gu

const LONE_SURROGATES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/**
 * Untrusted text made safe for a terminal: nothing in it moves the cursor, colours, rings, retitles the window, pastes,
 * or turns round the words after it. Line ends become `\n`, tabs a space.
 */
export function plain(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(SEQUENCES, "")
    .replace(CONTROLS, "")
    .replace(LONE_SURROGATES, "\uFFFD")
    .replace(/\t/g, " ")
}

/** The same on one line. */
export function plainLine(text: string): string {
  return plain(text).replace(/\s+/g, " ").trim()
}
