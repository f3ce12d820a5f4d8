import { stringify } from "yaml"
import { type ManifestOptions, slackManifest } from "../adapters/slack/manifest.ts"
import type { AnyCommand } from "../chat/command.ts"

/** The Slack app's manifest as api.slack.com/apps takes it. */
export function manifestYaml(commands: readonly AnyCommand[], options: ManifestOptions): string {
  const head =
    "# Made from the command declarations by `npx concordance manifest`: don’t edit it here.\n" +
    "# api.slack.com/apps → Create New App → From a manifest. docs/deploy.md goes through it.\n"
  return head + stringify(slackManifest(commands, options), { lineWidth: 0 })
}
