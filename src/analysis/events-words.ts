/** General English words that tell what kind of statement a dated clause makes. */

/** Says that something was said, and nothing of its own: its date is the time of the report. */
export const REPORTS =
  "said|says|say|saying|told|tells|telling|added|adds|wrote|writes|stated|explained|insisted|argued|commented|replied|responded|first\\s+reported|tweeted|remarked|conceded|asserted|reiterated|quipped|declined\\s+to\\s+comment|would\\s+not\\s+comment"

/** A sitting: what is told to one is itself something that happened. */
export const SITTINGS =
  "hearings?|court|inquiry|inquest|tribunal|trial|jury|committee|subcommittee|council|parliament|congress|senate|house|assembly|lawmakers|legislators|senators|panel|summit|conference|convention|congregation|rally|shareholders|investors|meeting|commission|grand\\s+jury|judges?"

/** Nouns that name a happening. */
export const HAPPENINGS =
  "accident|accord|acquisition|agreement|announcement|appointment|approval|arrest|arrival|assassination|assault|attack|auction|audit|award|ban|battle|blast|blackout|bombing|breach|briefing|call|campaign|ceasefire|celebration|ceremony|clash|closure|collapse|collision|commissioning|concert|conference|conviction|coup|crackdown|crash|death|deal|debate|debut|decision|decree|defeat|delivery|demonstration|departure|deployment|derailment|dinner|directive|disaster|disclosure|discovery|dismissal|earthquake|eclipse|election|embargo|eruption|evacuation|execution|expiry|explosion|expulsion|filing|fire|flight|flood|founding|fraud|funeral|handover|hearing|hurricane|impeachment|inauguration|incident|independence|indictment|injunction|inquest|inspection|installation|interview|invasion|investigation|judgment|keynote|killing|landing|launch|lawsuit|leak|loss|massacre|match|meeting|memo|merger|murder|offensive|opening|operation|order|outage|outbreak|overhaul|patch|pilot|poll|presentation|press\\s+conference|probe|proclamation|prosecution|protest|publication|purchase|raid|rally|ratification|recall|refit|referendum|release|removal|repeal|report|resignation|rescue|retirement|retreat|revelation|review|riot|robbery|ruling|sacking|sale|sentencing|settlement|shooting|shutdown|signing|sinking|speech|spill|statement|storm|strike|suit|summit|surgery|surrender|survey|suspension|takeover|talks|test|testimony|theft|tornado|tour|transfer|treaty|trial|tsunami|unveiling|uprising|verdict|victory|visit|vote|walkout|war|warning|wedding|withdrawal|announcements|attacks|clashes|elections|hearings|meetings|protests|riots|tests|trials|votes|strikes|killings|shootings|raids|demonstrations"

/** Somebody's forecast. */
export const FORECAST =
  /\b(?:expects?|expected|expecting|forecasts?|forecasting|predicts?|predicted|predicting|projects?(?=\s+(?:that|an?|the|its|\d|growth|sales|revenue))|projected|anticipates?|anticipated|foresees?|foresaw|envisages?|reckons?|estimates?(?=\s+(?:that|the|it))|estimated\s+to|likely|unlikely|probably|possibly|perhaps|could|may(?=\s+(?:\p{L}+ly\s+)?(?:be|have|not|\p{Ll}{3,}))|might|on\s+(?:track|course)\s+to|poised\s+to|bound\s+to|prospects?\s+of|speculat\p{L}+|outlook|forecasters?|rumou?red|tipped\s+to|bets?\s+that|odds)\b/iu

/** A plan that was made before, and is told as past. */
export const PAST_PLAN =
  /\b(?:(?:was|were|had\s+been)\s+(?:\p{L}+ly\s+|once\s+|first\s+)?(?:supposed|meant|due|set|scheduled|slated|planned|intended|expected|to\s+have)\b|(?:originally|initially|previously)\s+(?:\p{L}+\s+)?(?:planned|supposed|meant|due|set|scheduled|slated|intended|promised|to\s+(?:open|start|begin|launch|finish|close|end))|had\s+(?:planned|hoped|intended|promised|aimed|meant)\b)/iu

/** A plan. */
export const PLAN =
  /\b(?:will|shall|won['’]t|(?:is|are)\s+(?:now\s+|still\s+|also\s+|currently\s+)?(?:to\s+\p{Ll}|due\b|set\s+(?:to|for)|slated|scheduled|planned|going\s+to|about\s+to|supposed\s+to|planning|preparing|promised)|plans?\s+(?:\p{L}+\s+)?to|planned\s+(?:for|to)|intends?\s+to|aims?\s+(?:to|for)|targets?|seeks\s+to|hopes?\s+to|promises?\s+to|vows?\s+to|vowed\s+to|promised\s+to|agreed\s+to|pledged\s+to|pledges\s+to|scheduled\s+(?:for|to)|slated\s+(?:for|to)|due\s+(?:to|on|in|by|at|for|back)|set\s+for|to\s+be\s+\p{Ll}+|would|deadline|expires?|takes\s+effect|comes\s+into\s+force|upcoming|has\s+until|have\s+until)\b|['’]ll\b/iu

/** Words over a list, or in a heading, that make what follows somebody's forecast. */
export const PREDICTIONS =
  /\b(?:predictions?|forecasts?|outlook|we\s+(?:predict|expect|foresee)|our\s+(?:bets|view)|(?:what|things)\s+to\s+(?:watch|expect)|what\s+(?:comes|happens)\s+next\?|looking\s+ahead|crystal\s+ball|scenarios?)\b/i
