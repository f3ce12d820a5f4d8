// General English word lists for the term pipeline. No story's own words.

/** Words that carry no content of their own; neither indexed nor searched. */
export const STOP_WORDS = new Set(
  (
    "a an the and or but nor so if then than as of to in on at by for from with into onto upon about over under between among through " +
    "during before after above below up down out off again is am are was were be been being do does did doing done have has had having " +
    "will would shall should can could may might must ought it its itself he him his himself she her hers herself they them their theirs " +
    "themselves we us our ours ourselves you your yours yourself i me my mine myself this that these those there here who whom whose which " +
    "what when where why how not no yes too very just also only both each either neither any all some such own same other another more most " +
    "less least few much many because while until although though unless since s t d ll re ve m via per etc ie eg cannot whether within " +
    "without against toward towards per yet ever never still even however therefore thus hence else instead"
  ).split(" "),
)

/** Irregular forms → base form. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    "arose:arise arisen:arise ate:eat eaten:eat awoke:awake beaten:beat became:become began:begin begun:begin bent:bend bet:bet bitten:bite bit:bite " +
    "bled:bleed blew:blow blown:blow born:birth broke:break broken:break brought:bring built:build burnt:burn bought:buy caught:catch chose:choose " +
    "chosen:choose came:come crept:creep dealt:deal dug:dig drew:draw drawn:draw drank:drink drunk:drink drove:drive driven:drive fallen:fall fell:fall " +
    "fed:feed felt:feel fought:fight found:find fled:flee flew:fly flown:fly forbade:forbid forbidden:forbid forgot:forget forgotten:forget froze:freeze " +
    "frozen:freeze gave:give given:give went:go gone:go grew:grow grown:grow growth:grow hung:hang heard:hear hid:hide hidden:hide held:hold kept:keep knew:know " +
    "known:know laid:lay led:lead left:leave lent:lend lain:lie lit:light lost:lose loss:lose made:make meant:mean met:meet paid:pay proven:prove " +
    "ran:run rode:ride ridden:ride rang:ring rung:ring rose:rise risen:rise said:say saw:see seen:see sought:seek sold:sell sent:send shook:shake shaken:shake " +
    "shone:shine shot:shoot shown:show shrank:shrink sang:sing sung:sing sank:sink sunk:sink sat:sit slept:sleep slid:slide spoke:speak spoken:speak " +
    "spent:spend spun:spin stood:stand stole:steal stolen:steal stuck:stick struck:strike stricken:strike swore:swear sworn:swear swept:sweep swam:swim " +
    "swum:swim swung:swing took:take taken:take taught:teach tore:tear torn:tear told:tell thought:think threw:throw thrown:throw understood:understand " +
    "woke:wake woken:wake wore:wear worn:wear won:win wound:wind withdrew:withdraw withdrawn:withdraw wrote:write written:write " +
    "dying:die died:die dies:die death:die dead:die deaths:die lying:lie tying:tie oversaw:oversee overseen:oversee underwent:undergo undergone:undergo " +
    "men:man women:woman children:child people:person persons:person feet:foot teeth:tooth mice:mouse geese:goose lives:life wives:wife knives:knife " +
    "leaves:leave wolves:wolf halves:half criteria:criterion phenomena:phenomenon data:data media:media bacteria:bacterium analyses:analysis theses:thesis " +
    "crises:crisis oldest:old older:old elder:old eldest:old biggest:big bigger:big largest:large larger:large highest:high higher:high height:high " +
    "lowest:low lower:low longest:long longer:long length:long fastest:fast faster:fast smallest:small smaller:small best:good better:good worst:bad " +
    "worse:bad strongest:strong stronger:strong strength:strong deepest:deep deeper:deep depth:deep widest:wide wider:wide width:wide latest:late later:late " +
    "earliest:early earlier:early youngest:young younger:young nearest:near nearer:near newest:new newer:new closest:close closer:close weight:weigh " +
    "arrival:arrive refusal:refuse choice:choose belief:believe proof:prove speech:speak sight:see flight:fly birth:birth thought:think sale:sell sales:sell " +
    "payment:pay payments:pay gift:give gifts:give marriage:marry married:marry"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]), // each pair has one colon
)

export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ..."two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, i) => [word, i + 2] as [string, number]), // a tuple, which map widens
  ..."twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, i) => [word, (i + 2) * 10] as [string, number]),
])

/** Words and letters that multiply the number before them. */
export const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 1e2,
    thousand: 1e3,
    thousands: 1e3,
    million: 1e6,
    millions: 1e6,
    mn: 1e6,
    billion: 1e9,
    billions: 1e9,
    bn: 1e9,
    trillion: 1e12,
    trillions: 1e12,
    tn: 1e12,
  }),
)

/** Two words that make one. */
export const PAIRS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "on board": "aboard",
    "per cent": "percent",
    "united states": "usa",
    "united kingdom": "uk",
    "great britain": "uk",
    "european union": "eu",
    "united nations": "un",
    "white house": "whitehouse",
    "web site": "website",
    "e mail": "email",
  }),
)

/** Words that end like a derivation and are none. */
export const NOT_DERIVED = new Set(
  "statement apartment department basement former customer commission pension mansion passion session mission pressure".split(
    " ",
  ),
)
