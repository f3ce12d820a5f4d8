import { UnusableFile } from "./problem.ts"

/** Control characters that text files don't hold; a few may stray in, many mean that it isn't text. */
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g

/**
 * Decodes a text file. Offsets are promised to count in what UTF-8 gives, so nothing else is guessed at: a file in
 * another encoding is refused, with the encoding it seems to be in.
 *
 * @throws UnusableFile `not-utf8`, `binary` or `empty`
 */
export async function decodeText(path: string, bytes: Uint8Array): Promise<string> {
  if (isUtf16(bytes)) throw notUtf8(path, "UTF-16")
  let text: string
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    if (looksBinary(bytes)) throw binary(path)
    throw notUtf8(path, await guessCharset(bytes))
  }
  if ((text.slice(0, 100_000).match(CONTROL)?.length ?? 0) > Math.min(text.length, 100_000) / 100) throw binary(path)
  if (!/\S/.test(text)) throw empty(path)
  return text
}

/**
 * Decodes a web page: by its byte-order mark, by what its header or itself declares, as UTF-8 where that fits, and
 * else by the look of its bytes.
 *
 * @param declared the charset that an HTTP header named
 * @throws UnusableFile `binary` or `empty`
 */
export async function decodePage(path: string, bytes: Uint8Array, declared?: string): Promise<string> {
  if (!bytes.length) throw empty(path)
  const { default: iconv } = await import("iconv-lite")
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = buffer.subarray(0, 4096).toString("latin1")
  const named =
    declared ??
    /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ??
    /<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1]
  if (isUtf16(bytes)) return iconv.decode(buffer, "utf-16")
  if (looksBinary(bytes)) throw binary(path)
  const isUtf8 = !named || /^utf-?8$/i.test(named)
  if (isUtf8 || !iconv.encodingExists(named)) {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    } catch {
      const guess = await guessCharset(bytes)
      return iconv.decode(buffer, guess && iconv.encodingExists(guess) ? guess : "windows-1252")
    }
  }
  return iconv.decode(buffer, named)
}

async function guessCharset(bytes: Uint8Array): Promise<string | null> {
  const { default: chardet } = await import("chardet")
  const guess = chardet.detect(bytes.subarray(0, 200_000))
  return guess && !/^utf-?8|^ascii/i.test(guess) ? guess : null
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

function looksBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 8192).includes(0)
}

function notUtf8(path: string, charset: string | null): UnusableFile {
  const seems = charset
    ? `it seems to be ${charset}: convert it, for instance with "iconv -f ${charset} -t UTF-8"`
    : "convert it"
  return new UnusableFile(path, "not-utf8", `${path} is not UTF-8; ${seems}.`)
}

function binary(path: string): UnusableFile {
  return new UnusableFile(
    path,
    "binary",
    `${path} holds no text but binary data; keep it elsewhere, or rename it to its true type.`,
  )
}

export function empty(path: string): UnusableFile {
  return new UnusableFile(path, "empty", `${path} is empty; there is nothing in it to read.`)
}
