import { adapterContract } from "./adapter-contract.ts"
import { slackHarness } from "./slack-harness.ts"

adapterContract(slackHarness("socket"))
adapterContract(slackHarness("http"))
