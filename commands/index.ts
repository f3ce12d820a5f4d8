import type { AnyCommand } from "../src/chat/command.ts"
import ask from "./ask.ts"
import brief from "./brief.ts"
import check from "./check.ts"
import disagree from "./disagree.ts"
import dismiss from "./dismiss.ts"
import dossier from "./dossier.ts"
import help from "./help.ts"
import pause from "./pause.ts"
import source from "./source.ts"
import sourceAdd from "./source-add.ts"
import sourceRemove from "./source-remove.ts"
import sources from "./sources.ts"
import subscribe from "./subscribe.ts"
import subscriptions from "./subscriptions.ts"
import timeline from "./timeline.ts"
import unsubscribe from "./unsubscribe.ts"
import who from "./who.ts"

/** Every command, in the order that help, the README and the platforms list them. */
export const commands: readonly AnyCommand[] = [
  ask,
  who,
  timeline,
  disagree,
  dismiss,
  brief,
  check,
  sources,
  source,
  subscribe,
  unsubscribe,
  subscriptions,
  pause,
  sourceAdd,
  sourceRemove,
  dossier,
  help,
]
