/**
 * What Discord accepts, in one place. Lengths are counted in UTF-16 code units: Discord counts characters, which are
 * never more, so what fits here fits there.
 *
 * From the API reference (messages, components, application commands, receiving and responding). Neither the OpenAPI
 * schema nor @discordjs/builders holds the sums (`components`, `text`), so the packer here has to.
 */
export const LIMITS = {
  message: {
    /** Components of one message, nested ones counted. */
    components: 40,
    /** Characters over all text displays of one message. */
    text: 4000,
    attachments: 10,
    /** Alt text of an attachment or a gallery item. */
    alt: 1024,
    nonce: 25,
    fileName: 100,
  },
  row: { buttons: 5 },
  button: { label: 80, url: 512 },
  customId: 100,
  select: { options: 25, label: 100, value: 100, description: 100, placeholder: 150 },
  command: {
    name: 32,
    description: 100,
    options: 25,
    choices: 25,
    choice: 100,
    /** Names, descriptions and values of a command and everything in it. */
    combined: 8000,
    perScope: { slash: 100, user: 15, message: 15 },
  },
  autocomplete: { choices: 25, name: 100, value: 100 },
  /** Milliseconds until the first reply to an interaction. */
  firstReply: 3000,
  /** Milliseconds that an interaction's token stays good. */
  token: 15 * 60_000,
} as const
