const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Words that tell nothing of what a sentence is about. Lemmas, lower case. */
export const STOP_WORDS = words(`
a an the this that these those some any each every all both no none not never nor or and but if then than so as of at by for from
in into on onto off out over under up down to with within without about above below after before between during since until till
through per via be am is are was were been being have has had having do does did doing done will would shall should may might must
can could he she it they we you i me him her us them his its their our your my hers theirs ours yours himself herself itself
themselves who whom whose which what when where why how there here too also only just even still yet already again ever once more
most much many such same other another own else very quite rather really almost nearly about around roughly say tell add state claim
announce according accord one two three four five six seven eight nine ten get go make take give put come let thing way lot kind sort
part number figure total altogether because while although though whether however meanwhile instead now today yesterday tomorrow
mr mrs ms dr sir
`)

/** Verbs that carry no happening of their own: the noun beside them does. */
export const LIGHT_VERBS = words(`
be have do make take get put set go come occur happen become seem appear remain carry_out conduct hold undergo suffer perform
keep place receive
`)

/** Verbs of speaking and thinking, which take a clause. Their speaker is no part of what is claimed. */
export const SPEECH_VERBS = words(`
say tell add state claim announce report note explain argue insist maintain believe think suggest show reveal indicate confirm find
estimate reckon admit acknowledge warn allege assert declare write testify recall remember hear learn understand know deny reject
dispute accuse mean feel hope expect predict forecast calculate conclude
`)

/** A plan or an expectation, not an outcome, when it governs another verb or stands before an amount. */
export const PLAN_WORDS = words(`
plan intend aim hope expect propose seek want schedule promise pledge vow due set mean suppose design original originally forecast
predict project projected anticipate envisage target budget estimate could might may would should will shall likely probably
possibly perhaps potential potentially prospective offer ask bid apply consider threaten
`)

/** Who expects rather than reports. */
export const FORECASTERS = /\b(analysts?|brokers?|economists?|forecasters?|pundits?|bookmakers?|experts?|observers?)\b/i

/** No matter who or what: empties the subject or object. */
export const NEGATIVE_WORDS = words(
  "no none nobody nothing neither never nor not n't n’t cannot without nowhere hardly scarcely barely no_one",
)

/** Verbs that turn what follows into its denial. */
export const DENIAL_VERBS = words("deny fail refuse decline avoid reject dispute refute lack miss")
