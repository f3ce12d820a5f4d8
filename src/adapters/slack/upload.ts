import type { webApi } from "@slack/bolt"
import type { KnownBlock } from "@slack/types"
import type { Log } from "../../chat/dispatch.ts"
import type { Calls } from "./calls.ts"
import { cut, literal } from "./escape.ts"
import { LIMITS } from "./limits.ts"
import type { PicturePart } from "./piece.ts"
import type { Page } from "./render.ts"

export type Shared = { readonly channel: string; readonly thread: string | null }

/** Uploads pictures and files. https://docs.slack.dev/messaging/working-with-files#upload */
export class Uploads {
  readonly #client: webApi.WebClient
  readonly #calls: Calls
  readonly #log: Log

  constructor(client: webApi.WebClient, calls: Calls, log: Log) {
    this.#client = client
    this.#calls = calls
    this.#log = log
  }

  /** A page with its pictures uploaded, in the place of their words; those that fail keep the words. */
  async withPictures(page: Page): Promise<Page> {
    if (page.pictures.length === 0) return page
    const blocks = [...page.blocks]
    for (const { at, picture } of page.pictures) {
      const image = await this.#image(picture)
      if (image) blocks[at] = image
    }
    return { ...page, blocks }
  }

  /** A file into a conversation. @throws CallFailed */
  async share(name: string, bytes: Uint8Array, { channel, thread }: Shared): Promise<void> {
    const id = await this.#upload(name, bytes)
    await this.#calls.make("files.completeUploadExternal", () =>
      this.#client.files.completeUploadExternal({
        files: [{ id, title: name }],
        channel_id: channel,
        ...(thread ? { thread_ts: thread } : {}),
      }),
    )
  }

  /** Not shared anywhere: an image block shows it wherever the message goes, to the asker alone too. */
  async #image(picture: PicturePart): Promise<KnownBlock | null> {
    try {
      const id = await this.#upload(picture.name, await picture.png())
      await this.#calls.make("files.completeUploadExternal", () =>
        this.#client.files.completeUploadExternal({ files: [{ id, title: picture.name }] }),
      )
      return { type: "image", slack_file: { id }, alt_text: cut(literal(picture.alt), LIMITS.image.alt) }
    } catch (error) {
      this.#log.warn({ platform: "slack", picture: picture.name, err: error }, "a picture could not be uploaded")
      return null
    }
  }

  async #upload(name: string, bytes: Uint8Array): Promise<string> {
    const filename = name.replace(/[^\w. -]+/g, "-").slice(0, 200) || "file"
    const { upload_url, file_id } = await this.#calls.make(
      "files.getUploadURLExternal",
      () => this.#client.files.getUploadURLExternal({ filename, length: bytes.length }),
      true,
    )
    if (!upload_url || !file_id) throw new Error("files.getUploadURLExternal gave no address")
    await this.#calls.make("upload", () => send(upload_url, bytes), true)
    return file_id
  }
}

async function send(url: string, bytes: Uint8Array): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: new Uint8Array(bytes),
    redirect: "error",
    signal: AbortSignal.timeout(30_000),
  })
  await response.arrayBuffer()
  if (response.ok) return
  throw Object.assign(new Error(`status ${response.status}`), {
    code: "slack_webapi_http_error",
    statusCode: response.status,
  })
}
