import { newestFirst, originWords, sourceRow } from "../src/briefing/source-rows.ts"
import { defineCommand } from "../src/chat/command.ts"
import { counted, dateWords } from "../src/chat/wording.ts"
import { originsOf } from "../src/dossier/origins.ts"

export default defineCommand({
  name: "sources",
  description: "List the sources of this dossier, newest first, with outlet and date.",
  visibility: "private",
  options: {},
  examples: ["/sources"],
  run(_values, { dossier }) {
    const rows = newestFirst(dossier.sources).map((source) => sourceRow(source, originsOf(dossier).originOf(source.id)))
    return {
      reply: {
        title: counted(rows.length, "source"),
        parts: rows.length
          ? [
              {
                type: "table",
                header: ["Source", "Outlet", "Title", "Published", "Words", "Origin"],
                rows: rows.map((row) => [
                  row.id,
                  row.outlet ?? "unknown",
                  row.title ?? "untitled",
                  (row.published ? dateWords(row.published) : "undated") +
                    (row.inferred.includes("published") ? " (inferred)" : ""),
                  row.words.toLocaleString("en"),
                  originWords(row.origin) ?? "own report",
                ]),
              },
              { type: "text", tone: "quiet", text: "/source ID shows one of them." },
            ]
          : [
              {
                type: "text",
                text: "There are no sources yet: put .txt, .md, .html or .pdf files into the sources folder.",
              },
            ],
        actions: [],
      },
      json: { command: "sources", sources: rows },
    }
  },
})
