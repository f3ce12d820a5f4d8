#!/usr/bin/env node
import { runTerminal } from "../../setup/terminal.ts"

// The bin `concordance`.
process.exitCode = await runTerminal(process.argv.slice(2), process)
