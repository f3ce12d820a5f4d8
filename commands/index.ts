import type { AnyCommand } from "../src/chat/command.ts"
import ask from "./ask.ts"
import disagree from "./disagree.ts"
import help from "./help.ts"
import source from "./source.ts"
import sources from "./sources.ts"
import timeline from "./timeline.ts"

/** Every command, in the order that help, the README and the platforms list them. */
export const commands: readonly AnyCommand[] = [ask, timeline, disagree, sources, source, help]
