/** What the sides of a disagreement differ on. The same names as in the public `--json` format. */
export type DisagreementKind =
  | "number"
  | "money"
  | "percent"
  | "date"
  | "person"
  | "organisation"
  | "place"
  | "item"
  | "yes-no"
  | "scope"
  | "order"
