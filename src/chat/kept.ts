import { UserError } from "../errors.ts"
import type { Context } from "./command.ts"
import type { Desk, StandingQuestion } from "./desk.ts"

/** @throws UserError `nothing-kept` where the command was run with nothing to keep things in */
export function deskOf({ desk }: Context, command: string): Desk {
  if (desk) return desk
  throw new UserError(
    "nothing-kept",
    `/${command} keeps something, and nothing is kept here: run it in Slack, in Discord, or at the prompt of npm start.`,
  )
}

/** A standing question in words: `“export controls”, only disagreements, hourly, quiet 22–7 (Europe/Berlin)`. */
export function questionWords(question: Omit<StandingQuestion, "id">): string {
  const words = [
    question.topic === "" ? "everything" : `“${question.topic}”`,
    question.only === "any" ? "" : `only ${ONLY[question.only] ?? question.only}`,
    question.pace,
    question.quiet ? `quiet ${question.quiet.from}–${question.quiet.to} (${question.timeZone})` : "",
    question.paused ? "paused" : "",
  ]
  return words.filter(Boolean).join(", ")
}

const ONLY: Readonly<Record<string, string>> = {
  "new-figure": "new figures",
  disagreement: "disagreements",
  "second-origin": "confirmations from a second origin",
  person: "new names",
}
