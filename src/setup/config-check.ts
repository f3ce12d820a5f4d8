import { parseDocument } from "yaml"
import { z } from "zod"
import { isTimeZone } from "../alerts/schedule.ts"
import { type ConfigFile, DEFAULTS, problem } from "./config-file.ts"
import { LEVELS } from "./log.ts"
import type { Problem } from "./tokens.ts"

const port = z.int().min(1).max(65535)
const host = z.string().min(1)

const role = z.enum(["member", "manager", "admin"])

const shape = z.strictObject({
  sources: z.string().min(1).optional(),
  data: z.string().min(1).optional(),
  slack: z
    .strictObject({
      mode: z.enum(["socket", "http"]).optional(),
      prefix: z
        .string()
        .regex(/^[a-z0-9_-]{0,12}$/, "must be at most 12 lower-case letters, digits, - or _")
        .optional(),
      port: port.optional(),
      host: host.optional(),
    })
    .nullish(),
  health: z.strictObject({ port, host: host.optional() }).nullish(),
  log: z.enum(LEVELS).optional(),
  story: z.string().min(1).max(80).optional(),
  timeZone: z.string().refine(isTimeZone, "is no time zone: write it as Europe/Berlin").optional(),
  access: z
    .strictObject({
      query: role.optional(),
      subscribe: role.optional(),
      sources: role.optional(),
      managers: z.array(z.string()).optional(),
      admins: z.array(z.string()).optional(),
    })
    .nullish(),
})

/** Checks the file's text. What is wrong is named by its key and line; the defaults hold for a file with problems. */
export function checkConfig(path: string, text: string): { config: ConfigFile; problems: Problem[] } {
  const document = parseDocument(text)
  const syntax = document.errors.map((error) => problem(path, `${error.message.split("\n")[0]}`))
  if (syntax.length) return { config: DEFAULTS, problems: syntax }
  const checked = shape.safeParse(document.toJS() ?? {})
  if (!checked.success) {
    const problems = checked.error.issues.map(({ path: keys, message }) =>
      problem(path, `${keys.length ? `${keys.join(".")}: ` : ""}${message}`),
    )
    return { config: DEFAULTS, problems }
  }
  const { slack, health, access, ...given } = checked.data
  const present = <T extends object>(fields: T) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  const config: ConfigFile = {
    ...DEFAULTS,
    ...present(given),
    slack: { ...DEFAULTS.slack, ...present(slack ?? {}) },
    access: {
      roles: {
        query: access?.query ?? DEFAULTS.access.roles.query,
        subscribe: access?.subscribe ?? DEFAULTS.access.roles.subscribe,
        "manage-sources": access?.sources ?? DEFAULTS.access.roles["manage-sources"],
      },
      managers: access?.managers ?? [],
      admins: access?.admins ?? [],
    },
    health: health ? { port: health.port, host: health.host ?? "0.0.0.0" } : null,
  }
  return { config, problems: [] }
}
