import { UserError } from "../errors.ts"

/** What each fault of a database means for whoever runs it; other errors are ours and pass through. */
const FAULTS: readonly { readonly codes: RegExp; readonly code: string; readonly say: (where: string) => string }[] = [
  {
    codes: /^(SQLITE_FULL|SQLITE_IOERR_WRITE|ENOSPC|53100)$/,
    code: "store-full",
    say: (where) =>
      `The disk of ${where} is full: nothing was written and nothing is lost. Free some space, then try again.`,
  },
  {
    codes: /^(SQLITE_NOTADB|SQLITE_CORRUPT\w*|XX001|XX002)$/,
    code: "store-corrupt",
    say: (where) =>
      `${where} is damaged or isn't a database. It was left as it is: restore it from a backup, or move it away to start anew.`,
  },
  {
    codes: /^(SQLITE_READONLY\w*|SQLITE_CANTOPEN\w*|EACCES|EROFS|EPERM|25006)$/,
    code: "store-read-only",
    say: (where) =>
      `${where} can't be written: give the user that runs Concordance write permission to it and to its folder.`,
  },
  {
    codes: /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EPIPE|57P0\d|08\w{3}|53300|28P01|28000|3D000)$/,
    code: "store-unreachable",
    say: (where) => `${where} can't be reached or refuses the login: check DATABASE_URL and that the server is up.`,
  },
  {
    codes: /^(SQLITE_BUSY\w*|SQLITE_LOCKED\w*)$/,
    code: "store-busy",
    say: (where) => `${where} is in use by another process: try again in a moment, or stop the other one.`,
  },
]

/** @param where the database's name for people: a file's path, or a URL without its password */
export function explainFault(error: unknown, where: string): unknown {
  if (error instanceof UserError || !(error instanceof Error)) return error
  const code = "code" in error ? String(error.code) : ""
  const fault = FAULTS.find(({ codes }) => codes.test(code))
  return fault ? new UserError(fault.code, fault.say(where), { cause: error }) : error
}
