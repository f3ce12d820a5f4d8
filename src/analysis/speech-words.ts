// General English words by which a text says who says something. Alternations for regular expressions, lower case.

/** Verbs of saying that need no sign beside them: what follows is said. */
export const SAY = "said|says|say|saying"

/** Verbs that take the hearer first: `told the Courier that`. */
export const TELL =
  "told|tells|tell|informed|informs|assured|assures|reminded|notified|notifies|advised|advises|warned|warns"

/** Verbs that mean saying only before `that`, before a quotation, or after what was said. */
export const STATE =
  "announced|announces|added|adds|argued|argues|argue|stated|states|claimed|claims|claim|explained|explains|noted|notes|" +
  "insisted|insists|insist|wrote|writes|acknowledged|acknowledges|confirmed|confirms|conceded|concedes|admitted|admits|" +
  "recalled|recalls|testified|testifies|reckoned|reckons|reckon|believed|believes|believe|warned|warns|replied|replies|" +
  "maintained|maintains|suggested|suggests|predicted|predicts|estimated|estimates|estimate|expects|expected|revealed|reveals|reveal|" +
  "alleged|alleges|allege|asserted|asserts|contended|contends|contend|emphasised|emphasized|stressed|stresses|declared|declares|" +
  "observed|observes|remarked|remarks|commented|comments|promised|promises|vowed|vows|pledged|pledges|complained|complains|" +
  "concluded|concludes|disclosed|discloses|repeated|reiterated|responded|countered|agreed|agrees|quipped|joked|tweeted|posted|" +
  "found|finds|pointed out|points out|made clear|makes clear|indicated|indicates|learned|learnt"

/** Verbs by which a document says something. */
export const SHOW =
  "shows|show|showed|says|say|said|states|stated|lists|listed|reveals|revealed|suggests|suggested|puts"

/** Verbs by which what follows is said not to be so. */
export const DENY =
  "denied|denies|deny|disputed|disputes|rejected|rejects|reject|dismissed|dismisses|dismiss|refuted|refutes|" +
  "rebutted|rebuts|contested|contests|disavowed|disavows"

export const REPORT = "reported|reports|report"

/** Words that mark hearsay or doubt without naming anyone. */
export const HEDGE =
  "reportedly|allegedly|purportedly|supposedly|apparently|ostensibly|rumou?red to|(?:is|are|was|were) (?:said|believed|understood|thought|alleged|reported|rumou?red) to|" +
  "it (?:is|was|has been) (?:said|believed|understood|thought|alleged|reported|rumou?red|claimed) that"

/** Head nouns of people who are described and not named. */
export const PERSON_NOUNS =
  "spokesman|spokeswoman|spokesperson|spokespeople|spokesmen|official|officials|source|sources|insider|insiders|person|people|" +
  "member|members|employee|employees|worker|workers|executive|executives|minister|ministers|officer|officers|analyst|analysts|" +
  "expert|experts|researcher|researchers|engineer|engineers|lawyer|lawyers|witness|witnesses|resident|residents|critic|critics|" +
  "supporter|supporters|aide|aides|adviser|advisers|advisor|advisors|diplomat|diplomats|investigator|investigators|scientist|scientists|" +
  "economist|economists|reporter|journalist|driver|drivers|passenger|passengers|survivor|survivors|neighbour|neighbor|neighbours|neighbors|" +
  "islander|islanders|villager|villagers|broker|brokers|trader|traders|investor|investors|historian|historians|teacher|teachers|" +
  "doctor|doctors|nurse|nurses|captain|director|manager|chairman|chairwoman|chair|president|mayor|governor|senator|judge|attorney|" +
  "prosecutor|prosecutors|secretary|commissioner|chief|founder|owner|owners|colleague|colleagues|friend|friends|relative|relatives|coxswain|" +
  "controller|deckhand|fisherman|fishermen|pilot|farmer|farmers|campaigner|campaigners|activist|activists|author|authors|observer|observers"

/** Head nouns of bodies that speak. */
export const BODY_NOUNS =
  "coastguard|police|company|firm|government|administration|agency|bureau|court|union|council|hospital|ministry|department|league|" +
  "committee|commission|board|party|authority|authorities|operator|airline|bank|university|school|charity|group|trust|regulator|" +
  "watchdog|army|navy|military|embassy|team|club|association|federation|institute|office|service|startup|start-up|lab|laboratory|" +
  "publisher|retailer|manufacturer|carmaker|supplier|contractor|developer|insurer|utility|foundation|museum|church|parliament|senate|" +
  "congress|house|city|state|county|kremlin|pentagon|campaign|opposition|infirmary|clinic|fund|partnership|consortium|inquiry"

/** Head nouns of things written. */
export const DOCUMENT_NOUNS =
  "note|memo|memorandum|report|paper|papers|record|records|document|documents|filing|filings|statement|statements|blog|blog post|post|" +
  "email|emails|e-mail|e-mails|letter|letters|data|questionnaire|survey|poll|study|studies|calendar|order|orders|log|logs|transcript|" +
  "invoice|invoices|contract|press release|release|figures|minutes|indictment|complaint|lawsuit|affidavit|ruling|audit|review|article|" +
  "analysis|file|files|message|messages|evidence|research|results|slides|presentation|footage|recording|recordings|notice|findings|ledger|receipts|receipt|website|treaty|constitution|act"

/** How the name of a newspaper, agency or channel ends or what it holds; with `reported` beside it, it is one. */
export const OUTLET_NAME =
  "\\b(?:Courier|Sentinel|Times|Post|Journal|Gazette|Wire|Standard|Ledger|Herald|Tribune|News|Chronicle|Review|Mail|Telegraph|" +
  "Guardian|Observer|Reuters|Bloomberg|AFP|AP|BBC|CNN|NBC|CBS|ABC|NPR|Press|Today|Star|Sun|Mirror|Examiner|Dispatch|Globe|" +
  "Independent|Broadcasting|Magazine|Weekly|Daily|Echo|Argus|Argonaut|Bulletin|Inquirer|Register|Messenger|Record|Advertiser|" +
  "TechCrunch|The Information|Axios|Politico|Economist|Spectator|Insider|Verge|Wired)$|\\p{L}(?:Crunch|News|Wire)$"

/** Titles and roles that stand before a person's name, capitalised or not. */
export const TITLES =
  "mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|captain|capt|colonel|col|major|general|gen|lieutenant|lt|sergeant|sgt|" +
  "admiral|commander|inspector|superintendent|detective|constable|officer|judge|justice|president|vice-president|chairman|chairwoman|" +
  "chair|chancellor|premier|minister|secretary|mayor|governor|gov|senator|sen|representative|rep|congressman|congresswoman|councillor|" +
  "councilor|councilman|councilwoman|commissioner|ambassador|director|manager|chief|executive|ceo|cfo|cto|coo|vp|founder|co-founder|" +
  "spokesman|spokeswoman|spokesperson|analyst|engineer|researcher|scientist|economist|historian|author|writer|reporter|journalist|" +
  "coach|striker|coxswain|deckhand|controller|master|bishop|father|reverend|rev|pope|king|queen|prince|princess|attorney|lawyer|" +
  "prosecutor|sheriff|teacher|nurse|doctor|driver|pilot|farmer|fisherman|activist|campaigner|czar|lawmaker|mp|partner|editor"
