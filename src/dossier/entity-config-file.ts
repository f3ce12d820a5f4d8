import { parse, YAMLParseError } from "yaml"
import { UserError } from "../errors.ts"
import type { EntityConfig } from "./entity-config.ts"
import { parseEntityConfig } from "./entity-config-check.ts"

/**
 * Reads the text of `config/entities.yaml`.
 *
 * @throws UserError `bad-entities-config` that names the line, or the entry that doesn't fit
 */
export function readEntityConfig(text: string, file = "config/entities.yaml"): EntityConfig {
  let value: unknown
  try {
    value = parse(text)
  } catch (error) {
    const at = error instanceof YAMLParseError && error.linePos ? `, line ${error.linePos[0].line}` : ""
    throw new UserError(
      "bad-entities-config",
      `${file}${at}: this is not YAML that can be read; mend it, or take the line out.`,
      {
        cause: error,
      },
    )
  }
  return parseEntityConfig(value, file)
}
