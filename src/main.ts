import { runTerminal } from "./setup/terminal.ts"

process.exitCode = await runTerminal(process.argv.slice(2), process)
