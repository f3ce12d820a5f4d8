/** One figure of the evaluation, with the figure aimed at where there is one. */
export type Score = {
  readonly metric: string
  readonly value: number | string
  readonly target?: string
  readonly note?: string
}

/** What one part of the evaluation found; `misses` are shown with `--misses`. */
export type Report = { readonly name: string; readonly scores: readonly Score[]; readonly misses?: readonly string[] }

/** A part of the evaluation. `data` is the folder of development data, `seeds` the folder of the seed documents. */
export type Evaluation = (folders: { readonly data: string; readonly seeds: string }) => Promise<Report> | Report
