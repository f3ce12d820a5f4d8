// Word lists of general English that the rules for names and roles go by. Lower case.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

export const MONTHS = set(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
)
export const WEEKDAYS = set(
  "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed thu thur thurs fri sat sun",
)

/** Written with a capital, and yet no name of anybody or anything. */
export const CAPITALISED_NON_NAMES = set(`
  i i'm i've i'd i'll ok am pm a.m p.m am. bst gmt utc est edt cst cdt mst pst pdt cet bc ad bce ce
  christmas easter thanksgiving halloween ramadan hanukkah passover eid diwali god
  q1 q2 q3 q4 h1 h2 fy nos re fwd ps nb vs etc yes oh ah
`)

/** Words with a capital that are no names by themselves, but may be parts of one: `Web Services`. */
export const LABELS = set(
  "internet web lord no source sources photo image video related share read more click here subscribe data takeaway note update correction editor's mr mrs ms mx dr sir madam",
)

/** Acronyms that stand for common nouns, not for one body or thing. */
export const COMMON_ACRONYMS = set(`
  ai ceo cfo coo cto cio ciso cmo vp svp evp md hr pr it tv pc cd dvd url api sdk gpu cpu pdf html faq id llm llms ngo ngos ipo
  gdp gps dna rna vip diy ev evs suv suvs esg roi kpi usb led lcd ram rom ui ux os atm pin covid covid-19 hiv aids mp mps msp
  mep meps phd mba ba ma bsc msc ii iii iv vi vii viii ix xi xii usd gbp eur m bn km kg mph kph mw kw kwh gw b2b b2c qa q&a r&d
  m&a saas iot ml nlp vr ar xr tba tbc tbd n/a na asap fyi ppe pcr icu er ufo sos sms mms asbo lng lpg hgv ems sla slas vpc rlhf rlaif
  yoy qoq ytd mrna kwh ph usb-c wi-fi wifi voip apis sdks gpus cpus urls ceos cfos vps pcs cds dvds tvs ids
`)

/** Honorifics: what follows is a person. */
export const HONORIFICS = set(`
  mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron rev reverend fr father sister brother hon rabbi imam sheikh
  saint madam madame mme mlle monsieur señor señora herr frau
`)
export const FEMALE_HONORIFICS = set("mrs ms miss dame lady baroness madam madame mme mlle señora frau sister")
export const MALE_HONORIFICS = set("mr sir lord baron father brother monsieur señor herr")

/** Nouns for what somebody is: the last word of a role. `harbour master`, `chief executive`, `general secretary`. */
export const ROLE_NOUNS = set(`
  ceo cfo coo cto cio ciso cmo vp svp evp president vice-president chairman chairwoman chairperson chair co-chair co-chairman chancellor
  premier minister secretary undersecretary mayor governor senator representative congressman congresswoman councillor councilor
  councilman councilwoman councilmember assemblyman assemblywoman alderman commissioner ambassador envoy attaché consul delegate
  treasurer comptroller controller ombudsman ombudswoman czar tsar director co-director executive officer manager supervisor
  superintendent inspector auditor administrator head chief boss leader co-leader founder co-founder cofounder owner co-owner proprietor
  publisher chairmen partner principal dean provost rector lecturer professor teacher headteacher headmaster headmistress researcher
  scientist engineer technician developer programmer architect designer analyst economist strategist consultant adviser advisor
  counsel counsellor counselor lawyer attorney solicitor barrister prosecutor judge justice magistrate sheriff constable detective
  sergeant inspector-general lieutenant captain major colonel general brigadier admiral commodore commander marshal corporal private
  master skipper mate bosun coxswain helmsman pilot co-pilot seaman deckhand sailor crewman crewmember lifeguard lifeboatman coastguard
  firefighter paramedic nurse doctor surgeon physician consultant-surgeon midwife pathologist coroner psychologist psychiatrist
  epidemiologist virologist biologist chemist physicist geologist seismologist meteorologist historian archaeologist anthropologist
  sociologist philosopher mathematician astronomer astronaut linguist theologian author writer novelist poet playwright essayist
  columnist journalist reporter correspondent editor co-editor broadcaster presenter host anchor photographer cameraman cinematographer
  filmmaker director-general producer screenwriter actor actress singer songwriter rapper musician guitarist drummer bassist composer
  conductor pianist violinist dancer choreographer artist painter sculptor illustrator comedian entertainer celebrity model
  footballer striker midfielder defender goalkeeper quarterback linebacker receiver cornerback safety coach trainer referee umpire
  batsman bowler cricketer golfer cyclist swimmer sprinter boxer jockey driver racer athlete champion captain-elect president-elect
  spokesman spokeswoman spokesperson spokesmen aide deputy assistant clerk registrar curator librarian archivist warden ranger
  farmer fisherman trawlerman baker butcher chef cook waiter bartender shopkeeper grocer electrician mechanic plumber carpenter
  builder welder miner contractor foreman dispatcher conductor stationmaster postmaster caretaker janitor guard officer-in-charge
  bishop archbishop cardinal pope priest vicar pastor minister-president deacon monk nun abbot abbess rabbi imam ayatollah cleric
  king queen prince princess duke duchess earl count countess viscount marquess emperor empress sultan emir shah tsarina
  activist campaigner organiser organizer protester volunteer philanthropist entrepreneur businessman businesswoman businessperson
  industrialist financier banker broker trader investor shareholder billionaire millionaire tycoon magnate
  resident villager islander neighbour neighbor passenger survivor victim witness bystander commuter motorist cyclist pedestrian
  whistleblower informant suspect defendant plaintiff complainant claimant convict inmate hostage gunman shooter hacker
  widow widower wife husband mother father daughter son sister brother aunt uncle cousin niece nephew grandmother grandfather
  girlfriend boyfriend fiancé fiancée friend colleague classmate student pupil graduate alumnus veteran soldier marine airman
  member co-author nominee candidate contender frontrunner incumbent challenger successor predecessor
  mp msp mep laureate fellow scholar chaplain steward purser stoker quartermaster surveyor valuer assessor adjudicator mediator
  arbitrator liquidator receiver-manager trustee patron benefactor convener convenor whip speaker
  veterinarian vet zookeeper dairyman dairywoman rancher grower beekeeper gamekeeper lighthouse-keeper keeper herdsman winemaker
  cheesemaker brewmaster distiller investigator examiner hydrologist ecologist botanist zoologist entomologist microbiologist
  toxicologist climatologist oceanographer volcanologist ornithologist horticulturist agronomist arborist statistician actuary
  demographer geographer cartographer accountant bookkeeper cardiologist radiologist oncologist pediatrician paediatrician neurologist
  dermatologist anesthesiologist anaesthetist obstetrician gynecologist gynaecologist immunologist geneticist biochemist dentist
  optometrist pharmacist dietitian dietician nutritionist therapist physiotherapist criminologist dramatist cellist organist
  flautist soloist soprano tenor baritone impresario curator-general conservator restorer auctioneer appraiser docent
  selectman selectwoman assemblymember legislator lawmaker parliamentarian statesman diplomat negotiator rapporteur rapporteur-general
  commandant warrant-officer sergeant-at-arms bailiff magistrate-judge planner translator interpreter lifeboatwoman
  policeman policewoman patrolman trooper fireman stewardess pollster lobbyist ethicist futurist criminalist
`)

/** Words that may stand between the modifiers of a role: `senior vice president`, `deputy harbour master`. */
export const ROLE_MODIFIERS = set(`
  chief deputy vice senior junior acting interim former ex retired current outgoing incoming late longtime long-time veteran assistant
  associate executive general lead managing presiding regional national federal state local global head principal prime foreign home
  interior defence defense finance treasury transport transportation health education environment energy justice trade labour labor
  agriculture commerce attorney solicitor inspector press special independent non-executive honorary founding first second third
  fourth then then-president newly elected appointed embattled disgraced renowned famous star rookie technical commercial creative
  medical clinical financial operating marketing technology information security human political parliamentary permanent under
  shadow opposition majority minority house senate police fire harbour harbor port duty line project product software test site plant
  public veterinary animal food wildlife conservation planning building zoning parks recreation emergency disaster social welfare
  highway highways maritime naval election elections electoral revenue tax customs immigration prison prisons probation corrections
  consumer ethics privacy data antitrust intelligence counterterrorism homicide research academic athletic artistic communications
  legal compliance nursing forensic forestry fisheries agricultural environmental geological epidemiological sustainability digital
  provincial territorial municipal metropolitan royal
  branch district county city town village borough parish union team squad assembly council cabinet government
  us u.s uk british american french german italian spanish russian chinese japanese canadian australian indian israeli iranian irish
`)

/** Words that may precede a person's name with a capital and are not a part of it. */
export const LEADING_ADJECTIVES = set(
  "former retired late senior veteran acting interim deputy outgoing incoming ex-president embattled longtime young old poor dear fellow president-elect new the",
)

/** The last word of a company's name that the law asks for. */
export const LEGAL_SUFFIXES = set(
  "inc incorporated ltd limited llc llp plc corp corporation co company gmbh ag sa nv bv ab oy as spa srl pty kk sarl se kg",
)

/** Nouns that end the name of a business: the business may be called by the rest of its name alone. */
export const BUSINESS_NOUNS = set(`
  systems ferries aggregates airlines airways airline motors shipping energy group holdings industries technologies technology computer
  computers software electronics pharmaceuticals pharma therapeutics biosciences laboratories foods brands retail supermarkets
  logistics freight haulage lines line railways rail railroad trains buses transit marine offshore petroleum oil gas mining minerals steel
  metals chemicals plastics paper timber materials cement quarries construction builders homes properties estates realty developments
  engineering aerospace aviation dynamics robotics semiconductors instruments devices networks telecom telecommunications communications
  wireless mobile cable satellite media entertainment pictures films studios records music publishing press books games gaming interactive
  bank bancorp banking financial finance insurance assurance mutual securities investments partners partnership associates
  consulting consultants solutions services security analytics ai robots cloudworks enterprises international global worldwide ventures
  capital equity advisors advisers brewing breweries brewery distillers wines spirits tobacco farms dairies fisheries bakeries
  hotels resorts casinos leisure travel tours cruises holidays sports athletics fitness clothing apparel fashion cosmetics healthcare
  hospitals clinics care pharmacies water utilities power electric electricity nuclear solar renewables waste recycling environmental
  hydro renewables turbines mutual light health bio biotech biologics genetics genomics diagnostics vaccines labs beverages cereals textiles
  ceramics glass rubber fertilizers fertilisers seeds meats poultry produce grains mills lumber furniture appliances optics photonics
  drones batteries organics nutrition bikes yachts boats barges tankers towing salvage dredging ports terminals warehouses couriers
  parcels storage fuels refining pipelines drilling exploration resources alloys foundries castings
  automotive trucks tractors tyres tires parts manufacturing works industries products supplies equipment tools machinery
`)

/** Nouns that end the name of an organisation, a public body or an institution. */
export const ORG_HEADS = set(`
  ministry department bureau agency authority commission committee council board office service services administration institute
  institution university college school academy faculty laboratory lab labs centre center foundation fund trust charity association society
  federation confederation union alliance league club team party movement coalition front army navy force forces guard corps police
  constabulary brigade regiment court tribunal parliament congress senate assembly chamber cabinet government
  treasury exchequer bank exchange market fed reserve church diocese hospital infirmary clinic mission museum gallery library theatre
  orchestra band choir company corporation firm group network consortium syndicate cooperative co-operative guild lodge order
  times post herald tribune gazette journal chronicle courier telegraph guardian observer independent standard mail express mirror
  star sun echo argus mercury ledger sentinel bulletin dispatch examiner inquirer enquirer record register reporter review weekly
  daily wire news press broadcasting channel radio television magazine
  organization organisation secretariat directorate inspectorate taskforce roundtable embassy consulate mosque synagogue temple
  initiative programme collective workers teamsters united rovers wanderers
`)

/** Heads that take "of …", "for …", "on …" into their name: `Bank of England`, `Council of Advisors on Science`. */
export const OF_HEADS = set(`
  ministry department bureau agency authority commission committee council board office institute university college school academy
  faculty centre center foundation fund association society federation confederation union alliance league club party movement
  coalition court parliament congress assembly chamber bank church diocese house hospital museum gallery library theatre order
  republic kingdom states state city county isle isles island gulf bay cape port strait straits lake mount tower palace castle church
  cathedral abbey bridge battle treaty siege act bill archdiocese see organization organisation
  campaign trust guild royal brotherhood sisterhood knights daughters sons doctors lawyers mothers friends bank district duchy emirate
  lloyd's advisors corps army task force
  statue declaration bill charter university gates
`)

/** The last word of a place's name. */
export const PLACE_HEADS = set(`
  river creek bay gulf ocean sea lake loch lough mountain mountains mount hill hills valley canyon desert forest woods park island
  islands isle isles peninsula point cape beach coast cliff cliffs reef falls glacier plateau plain plains basin strait straits channel
  dam mine quarry colliery refinery reservoir weir canal lighthouse aerodrome racecourse barracks viaduct shipyard dockyard arcade pavilion
  harbour harbor port pier wharf quay dock docks marina airport station terminal depot yard street road avenue lane drive boulevard
  square plaza place crescent highway motorway freeway bridge tunnel tower building hall house palace castle cathedral abbey chapel
  stadium arena field ground garden gardens zoo campus village town city county district province territory region state states
  republic kingdom emirates heights springs ridge moor fen marsh downs dale glen cove sound inlet lagoon delta crossing junction
  prison jail theater cinema mall market centre center convention cemetery farm ranch estate north south east west theatre
`)

/** Before a place. */
export const PLACE_PREPOSITIONS = set(
  "in near at off outside inside around across throughout towards toward from to via between into",
)

/** Nouns for a business or body: `the accounting firm Brightwell Finch`, `the contractor, Quillon Systems`. */
export const ORG_NOUNS = set(`
  company firm startup start-up contractor subcontractor supplier vendor manufacturer maker carmaker automaker chipmaker drugmaker
  retailer chain operator airline carrier bank lender insurer broker brokerage publisher newspaper magazine website site outlet broadcaster
  network agency charity nonprofit non-profit foundation thinktank think-tank group organization organisation union association
  club team band label studio studios university college school hospital consultancy developer provider giant conglomerate corporation
  consortium parent subsidiary affiliate rival competitor bidder builder shipbuilder shipper shipowner utility brewer
  regulator watchdog ministry department bureau committee commission council court party movement militia platform lab laboratory
  wholesaler distributor franchise cooperative co-operative business enterprise venture partnership investor backer bidders firms
  companies startups brokers banks analysts investors
`)

/** Nouns for a thing that is made, sold or run: `the Claude models`, `the Titan chip`. */
export const PRODUCT_NOUNS = set(`
  model models software app apps application program programme programs system systems device devices phone phones smartphone smartphones
  handset tablet tablets laptop laptops computer computers player players processor processors chip chips camera console game games
  browser platform tool tools service operating engine car cars truck trucks suv van aircraft plane planes jet jets rocket missile
  drug vaccine treatment series line family product products version edition update release line-up lineup suite chatbot assistant
  api sdk codebase library framework language database widget plugin plug-in operating-system
`)

/** Nouns for a vessel or another thing with a name of its own. */
export const VESSEL_NOUNS = set(
  "ship ferry boat vessel trawler tanker carrier lifeboat yacht tug barge submarine frigate destroyer cruiser freighter steamer schooner dredger liner spacecraft spaceship probe satellite rover shuttle airship locomotive",
)

/** The last word of the name of a law, an award, an event or a work. */
export const OTHER_HEADS = set(`
  act bill law treaty agreement accord accords convention protocol amendment constitution code rule doctrine policy order plan
  programme program project operation initiative deal scheme prize award awards medal cup championship championships games olympics
  festival conference summit forum fair expo show day week war battle revolution crisis era age test index report paper bible
  match final finals season tour scandal affair inquiry hearings
`)

/** Verbs of saying, in all their forms. */
export const SAY_VERBS = set(`
  say says said saying tell tells told telling state states stated add adds added announce announces announced report reports reported
  warn warns warned claim claims claimed argue argues argued insist insists insisted deny denies denied confirm confirms confirmed
  explain explains explained note notes noted reply replies replied respond responds responded comment comments commented ask asks
  asked declare declares declared admit admits admitted acknowledge acknowledges acknowledged suggest suggests suggested
  recall recalls recalled write writes wrote believe believes believed think thinks thought testify testifies testified
  predict predicts predicted complain complains complained disclose discloses disclosed reveal reveals revealed promise promises
  promised vow vows vowed demand demands demanded urge urges urged reckon reckons reckoned estimate estimates estimated
`)

/** What companies and bodies do to things, and people seldom. */
export const ORG_VERBS = set(`
  launch launches launched unveil unveils unveiled release releases released acquire acquires acquired sell sells sold ship ships
  shipped invest invests invested manufacture manufactures manufactured operate operates operated own owns owned hire hires hired
  employ employs employed sue sues sued publish publishes published introduce introduces introduced develop develops developed
  bid bids offer offers offered provide provides provided approve approves approved fund funds funded merge merges merged host hosts
  hosted deploy deploys deployed report posted posts file files filed supply supplies supplied
`)

/** Lower-case particles inside a surname or a place name. */
export const NAME_PARTICLES = set(
  "van von der den de del della di da do dos das du la le los las el al bin ibn bint ben ter ten af av zu zum y",
)

/** Words that open a sentence and never a name. */
export const OPENERS = set(`
  the a an this that these those it its he she they we you i his her their our your my who what when where why how which whose whom
  in on at by for from to of with without within after before since until till during while as if although though because unless
  once whenever wherever whether and or but nor so yet not no none nobody nothing neither either both each every all any some
  many much more most few fewer several other others another such same only even also too just still again then there here now
  today yesterday tomorrow tonight meanwhile however moreover furthermore nevertheless nonetheless otherwise instead indeed
  perhaps maybe never always often sometimes usually recently previously currently originally finally eventually later earlier
  soon already almost nearly about above below over under between among against across along around through throughout toward
  towards beyond beside besides behind beneath near off out up down into onto upon via per like unlike despite except following
  according given including regarding concerning considering due thanks one two three four five six seven eight nine ten eleven twelve
  dozens hundreds thousands millions first second third last next did does do is are was were be been being am has have had having
  can could will would shall should may might must let let's isn't aren't wasn't weren't don't doesn't didn't can't won't
  asked called known based led founded owned operated born seen told it's that's there's he's she's they're we're you're i'm
  additionally similarly likewise conversely consequently therefore thus hence accordingly afterwards afterward altogether overall
  apparently reportedly allegedly clearly obviously notably importantly interestingly surprisingly unfortunately fortunately sadly
  please well oh yes no ok okay sure
`)

/** Roles that are written with a capital before a name and seldom end a name of another sort. */
export const STRONG_TITLES = set(`
  president vice-president chairman chairwoman chancellor premier minister secretary mayor governor senator congressman congresswoman
  councillor councilor councilman councilwoman alderman commissioner ambassador captain colonel lieutenant sergeant corporal admiral
  commodore commander brigadier constable sheriff detective inspector superintendent judge justice magistrate attorney
  ceo cfo coo cto cio vp professor dr doctor bishop archbishop cardinal pope king queen prince princess duke duchess emperor sultan
  emir ayatollah imam rabbi officer director spokesman spokeswoman spokesperson representative taoiseach cllr sgt lt capt col gen maj cmdr adm insp supt det cpl dci pc sen rep gov pres atty speaker general
  chief editor coach manager founder co-founder cofounder deckhand coxswain skipper engineer coroner principal dean engineer
`)

/** Roles that are surnames as well. */
export const SURNAME_ROLES = set(`
  cook king baker butcher bishop pope judge major miner marshal earl prince page ranger porter singer driver farmer fisher shepherd
  mason carpenter painter chancellor abbot monk nun dean chaplain constable sergeant steward guard coach justice bowler archer potter
  gardener tailor forester hunter knight carter cooper turner barber brewer
`)

/** Whose possessive may be a part of a name: `President's Council`, `Children's Hospital`. */
export const INNER_POSSESSORS = set(
  "president king queen prince women woman men children people workers seamen fishermen sportsmen mayor bishop st lloyd governor women's world citizen veteran",
)

/** Nouns that take a number for a name without being products: `Route 9`, `Change Order 3`. */
export const NUMBERED_NOUNS = set(
  "route order phase chapter section article room channel highway interstate motorway flight gate platform pier unit building level stage round group type class line bus tram train lot exhibit count resolution proposition measure amendment title schedule annex appendix figure table page part step day week district ward precinct pier berth terminal block zone area division team squad channel studio base camp mission expedition apollo psalm symphony quartet act scene episode season volume issue",
)

/** Heads that take "for …", "on …", "against …" into their name: `Committee on Health`, `Campaign for Nuclear Disarmament`. */
export const FOR_HEADS = set(
  "council committee subcommittee commission board panel centre center institute campaign coalition foundation fund agency office association society organisation organization department ministry authority administration bureau alliance court conference congress union programme program secretariat convention treaty charter school academy forum summit partnership network advisors advisers",
)

/** Place words that are surnames as well: `Robert Lane`, `Benjamin West`. */
export const SURNAME_PLACES = set(
  "lane hill hall west north lodge marsh dale glen field fields banks moor heath brook brooks rivers wood forest green ford ridge",
)

/** First words of places' names. */
export const PLACE_STARTS = set(
  "san santa santo los las el fort mount lake port saint st new north south east west upper lower greater downtown cape isle bad sankt são rio villa ville",
)
