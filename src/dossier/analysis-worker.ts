import { analyse } from "../analysis/analyse.ts"
import type { Analysis } from "../analysis/model.ts"
import type { Source } from "../ingest/source.ts"

/** What a worker thread of the analyst runs. */
export default function analyseSource(source: Source): Analysis {
  return analyse(source)
}
