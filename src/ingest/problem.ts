/** What can be wrong with a file. Stable: scripts match on it, and the docs list it. */
export type ProblemCode =
  | "bad-metadata"
  | "binary"
  | "broken-document"
  | "broken-link"
  | "duplicate-id"
  | "empty"
  | "locked"
  | "no-text"
  | "not-a-file"
  | "not-utf8"
  | "too-complex"
  | "too-large"
  | "too-slow"
  | "unreadable"

/** A file that couldn't be used, or not as it stands. `message` is one sentence that names the file and the way out. */
export type Problem = { readonly path: string; readonly code: ProblemCode; readonly message: string }

/** Is told of a problem that doesn't keep a file from being read. */
export type Note = (problem: Problem) => void

/** Thrown by the readers when a document can't be used; `readFolder` lists it and goes on with the next file. */
export class UnusableFile extends Error {
  override readonly name = "UnusableFile"
  readonly problem: Problem

  constructor(path: string, code: ProblemCode, message: string) {
    super(message)
    this.problem = { path, code, message }
  }
}
