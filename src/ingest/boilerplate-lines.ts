import { isNavigation, isShareLine } from "./link-lines.ts"

/**
 * What a line of site furniture looks like by itself. `anywhere` rules are sure wherever they stand; `edges` rules only
 * count before the first or after the last paragraph of the body, where an article hardly ever says such a thing.
 */
export type LineRule = {
  readonly name: string
  readonly where: "anywhere" | "edges"
  readonly test: (line: string) => boolean
}

/** Longer lines are never furniture by their look alone. */
export const LONGEST_LINE = 220

/** Somebody said it: then it is the article's, whatever it says. */
const SPOKEN = /\b(?:said|told|asked|warned|wrote|shouted|urged|replied)\b/i

/** A rule by patterns, any of which will do. Leading bullets, arrows and emoji don't count. */
function lines(name: string, where: LineRule["where"], ...patterns: readonly RegExp[]): LineRule {
  return {
    name,
    where,
    test: (line) => {
      const bare = line.replace(/^[^\p{L}\p{N}(©#<[@.]+/u, "")
      return !SPOKEN.test(line) && patterns.some((pattern) => pattern.test(bare))
    },
  }
}

/** A line that starts with one of some phrases and holds one of some words after it. */
const starts = (phrases: string, words: string, between = 140) =>
  new RegExp(`^(?:${phrases})\\b.{0,${between}}\\b(?:${words})\\b`, "i")
/** A line that starts with one of some phrases, then a colon or the like, or nothing more. */
const heads = (phrases: string) => new RegExp(`^(?:${phrases})\\s*(?:[:：|»>→–—]|$)`, "i")

const NETWORKS =
  "facebook|twitter|x|linkedin|instagram|whatsapp|telegram|bluesky|threads|tiktok|youtube|mastodon|google news|apple news|reddit"
const MAILINGS =
  "newsletters?|inbox|mailing list|e-?mail (?:alerts?|updates?|list|address|briefing)|(?:daily|weekly|morning|evening|breaking|news|free) (?:briefing|digest|round-?up|alerts?|bulletin|e-?mails?|updates?)|straight to your|up[ -]to[ -]date|in the loop|(?:whatsapp|telegram) (?:channel|group)|push notifications?"
const PROMOTED =
  "tickets|events?|crosswords?|quiz(?:zes)?|polls?|survey|questionnaire|prize draw|competition|giveaway|shop|merchandise|range|offers?|discounts?|e-?books?|webinar|podcasts?|course|jobs board|puzzles?|sudoku|horoscopes?|awards|conference|festival|calendar"

/** In the order they are tried. */
export const LINE_RULES: readonly LineRule[] = [
  { name: "rule-line", where: "anywhere", test: (line) => !/[\p{L}\p{N}]/u.test(line) },
  {
    name: "markup",
    where: "anywhere",
    test: (line) => /^(?:!\[[^\]]*\]\([^)]*\)|<!--.*-->|\[\[?[^\]]*\]?\]:\s*\S+)$/.test(line),
  },
  lines("bare-link", "anywhere", /^<?(?:https?:\/\/|www\.)\S+>?$/i),
  lines(
    "photo-credit",
    "anywhere",
    /^\(?(?:photo(?:graph)?|image|picture|illustration|photography|featured image|file photo)s?(?: credits?)?(?: by|:| courtesy| via|\/| ©)/i,
    /^\(?(?:\p{Lu}[\p{L}.'-]+ ){0,4}\/? ?(?:Getty Images|AP Photo|AFP|EPA|Shutterstock|Unsplash|iStock|Alamy)\b.{0,30}$/u,
    /\bon unsplash\b/i,
  ),
  lines(
    "reading-time",
    "anywhere",
    /^(?:reading time:? ?)?(?:about |approx\.? )?\d{1,3}[ -]min(?:ute)?s?\.?[ -](?:read|listen|watch)\b/i,
    /^(?:estimated )?(?:reading|read) time\b/i,
  ),
  lines(
    "newsletter",
    "anywhere",
    starts(
      "(?:please |enjoy(?:ed|ing)? .{0,40}[?.] )?(?:subscribe|sign[ -]up|register|join|get|receive|want|never miss|don['’]t miss|stay|be the first|like what you)",
      MAILINGS,
    ),
    /^subscribe(?: (?:now|today|here|for (?:free|just|only|as little)|to (?:our|the|us|get|receive|read|continue|unlock)|from)\b.{0,160})?[.!…→]?$/i,
    starts("(?:our|the|your) (?:free )?(?:daily |weekly |morning )?newsletters?", "sign up|subscribe|inbox|delivered"),
    /\b(?:delivered|straight|sent|direct(?:ly)?) (?:straight |direct(?:ly)? )?to your (?:inbox|e-?mail|phone|door)\b/i,
    /\b(?:inbox|newsletter|bulletin|briefing|digest|e-?mail)\b.{0,60}\b(?:sign up|subscribe)(?: (?:here|now|today|for free|free))?[.!→]?$/i,
  ),
  { name: "share", where: "anywhere", test: isShareLine },
  lines(
    "follow",
    "anywhere",
    new RegExp(
      `^(?:[Ff]ollow|[Ll]ike|[Ff]ind|[Jj]oin|[Cc]onnect with|[Mm]essage|[Aa]dd) (?:us|me|our|the author|@\\w+|\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){0,3}) (?:page )?(?:on|at|as) (?:a preferred source|.{0,60}\\b(?:${NETWORKS}|${NETWORKS.replace(/\b\w/g, (c) => c.toUpperCase())}|TikTok|LinkedIn|YouTube|WhatsApp)\\b)`,
      "u",
    ),
    /^follow (?:us|@\w+)\b.{0,80}$/i,
    new RegExp(`\\bfollow (?:him|her|them|me|us) (?:on|at) (?:@\\w+|(?:${NETWORKS})\\b).{0,30}$`, "i"),
    starts("(?:download|get|try|install|open) (?:the|our|it in the)", "app", 60),
    starts("(?:listen to|watch|subscribe to) (?:our|the|this week's)", "podcast|channel|show", 60),
  ),
  lines(
    "related",
    "anywhere",
    heads(
      "related|related (?:articles?|stor(?:y|ies)|news|posts?|content|coverage|links?|reading|topics?|video)|read (?:more|also|next|on|this next)|also (?:read|see|watch)|also (?:on|in) .{2,30}|see (?:also|more)|more (?:from|on|about|in|like) [^.,!?]{2,40}|explore more|more (?:stories|news|reading|coverage|articles|headlines)|you (?:may|might|could) (?:also )?(?:like|be interested in|have missed)|recommended(?: (?:for you|reading|stories|articles))?|what to read next|up next|next up|don['’]t miss|must[ -]reads?|most (?:read|popular|viewed|shared|commented)(?: (?:in|on) [^.,!?]{2,30})?|popular(?: (?:now|stories|posts|this week))?|trending(?: (?:now|stories))?|editors?['’]?s?['’]? (?:picks?|choice)|in (?:other|related) news|further reading|keep reading|latest (?:news|stories|headlines|from .{2,30})|top stories|elsewhere(?: on .{2,30})?|from (?:our|the) (?:archives?|partners)|(?:watch|listen)(?: now| next)?|in pictures|in case you missed it|icymi|promoted|sponsored(?: content| by)?|partner content|around the web|(?:next|previous|prev|older|newer) (?:article|story|post)",
    ),
    /^in other news[,:] .{0,80}$/i,
  ),
  { name: "navigation", where: "anywhere", test: isNavigation },
  lines(
    "publication-line",
    "anywhere",
    /^(?:last )?(?:updated|modified|edited|published|posted)(?: on| at)?:?\s+(?:\p{L}+,? )?(?:\d{1,2}\p{L}{0,2} \p{L}+,? \d{4}|\p{L}+ \d{1,2},? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2} (?:minutes?|hours?|days?) ago)\b.{0,40}$/iu,
  ),
  lines(
    "copyright",
    "anywhere",
    /^(?:©|\(c\) ?\d|copyright\s*(?:©|\(c\)|\d{4}|:|by\b|notice))/i,
    /\ball rights reserved\b/i,
    /^\d{4}\s+.{2,60}\b(?:ltd|inc|llc|media|group)\.?$/i,
    /^this material may not be (?:published|reproduced)/i,
    /\b(?:member of|regulated by|complies with|registered with)\b.{0,40}\b(?:IPSO|Impress|press (?:council|complaints|standards))\b/,
  ),
  lines(
    "site-notice",
    "anywhere",
    /\b(?:we|this (?:site|website)|our (?:site|website)) uses? cookies\b/i,
    /^(?:accept|reject|manage|allow) (?:all )?(?:cookies|consent|preferences)/i,
    /\b(?:enable|disable|turn off) (?:javascript|your ad ?-?blocker|ad ?-?block(?:er|ing)?)\b/i,
    /^(?:already (?:a )?(?:subscriber|member|have an account)|to continue reading|this (?:article|story|content) is (?:for|available to) (?:subscribers|members)|you have (?:reached|\d+) .{0,20}(?:free )?articles?|create (?:a|your) free account|(?:log|sign) in (?:or|to) (?:register|subscribe|comment|read|continue|save)|unlock this (?:article|story))\b/i,
    starts(
      "this (?:article|content|post|information|page|site) (?:is|does|may)|the (?:views|opinions)(?: and opinions)? expressed (?:in|here|by the author)|disclaimer:|disclosure: this",
      "informational|educational|purposes|advice|affiliate|author['’]?s?|reflect|endorse|generated",
      200,
    ),
  ),
  lines(
    "support",
    "anywhere",
    starts(
      "(?:please )?(?:support|help (?:us|support)|back|fund|donate|become|consider|make a|give)",
      "(?:independent |local |quality |our |free )(?:journalism|newsroom|reporting|news)|a (?:member|subscriber|patron|supporter)|donation|our work|reader-funded|patreon|this (?:site|blog|newsletter)",
      60,
    ),
    /^(?:donate (?:now|today|here|to (?:us|our))|join us today|advertise (?:here|with us)|shop now|place your ad)\b/i,
    /\bbuy (?:me|us) a (?:coffee|pint|drink|tea)\b/i,
    /\bplease (?:consider )?(?:making )?(?:an? )?(?:donat|support|subscrib|becom|contribut)\p{L}*\b/iu,
    starts(
      "this (?:story|article|site|report|newsletter|podcast)(?: is|['’]s) (?:free|made possible|brought to you|supported|funded|sponsored)",
      "members|readers|subscribers|supporters|donors|sponsors?|you|us|by",
    ),
    /^(?:have you got|got|have you|have|do you have|do you know|know) (?:an? |any |some |something |more )?(?:(?:news|hot) )?(?:tips?|stor(?:y|ies)|news|information|corrections?|questions?|comments?|more)\b(?: to (?:tell|share)| for us| about .{1,40}| on this .{0,20})?\s*\?/i,
  ),
  lines(
    "promotion",
    "anywhere",
    starts(
      "(?:play|take|vote|shop|win|enter|book|buy|grab|claim|browse|get|try|solve|explore|visit|catch|tune|attend|register|reserve|pre-?order|discover|check out)",
      `(?:our|your|today['’]s|this week['’]s|a) (?:\\p{L}+ ){0,3}(?:${PROMOTED})`.replaceAll("\\p{L}", "[A-Za-z]"),
      60,
    ),
    /^(?:win|enter)\b[^:.]{0,50}\b(?:prize draw|giveaway|our competition)\b/i,
    /\b(?:book your|tickets (?:are )?(?:now )?(?:on sale|available|from)|places (?:are )?(?:still )?available)\b.{0,60}$/i,
  ),
  lines(
    "comments",
    "anywhere",
    /^\(?(?:\d+ )?comments?(?: ?\(\d+\))?(?: (?:section|closed|off))?:?$/i,
    /^(?:leave|post|add|write|submit|view|read|show|hide|see|load)(?: (?:a|your|all|the|\d+))? (?:comments?|repl(?:y|ies))\b.{0,30}$/i,
    /^(?:comments are (?:closed|off|disabled|moderated)|be the first to comment|(?:join|start) the (?:conversation|discussion|debate)|(?:have|share) your (?:say|thoughts|views)|your e-?mail address will not be published|\d+ (?:replies|responses|likes|shares|views)|scroll (?:down|for))\b.{0,60}$/i,
  ),
  lines(
    "tags",
    "anywhere",
    /^(?:tags?|tagged(?: (?:as|with|in))?|filed under|posted in|categor(?:y|ies)|topics?|keywords?|hashtags?|sections?)\s*[:：]/i,
    /^posted in\b.{0,40}(?:\||$)/i,
    /^(?:#[\p{L}\p{N}_]+[\s,]*){2,}$/u,
  ),
  lines(
    "contact",
    "anywhere",
    /^(?:media|press|news|editorial|general) (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|office)\s*:?.{0,90}$/i,
    /^(?:for (?:more|further|additional) information|for (?:media|press|all) (?:enquiries|inquiries)|to (?:contact|reach) (?:the|our|us)|contact (?:the|our|us)|e-?mail (?:the|our|us)|tel|phone|fax|e-?mail|contact)\b.{0,80}(?:@|https?:|www\.|\(?\+?\d[\d ().-]{6,})/i,
    /^(?:[\p{L} ]{2,40}:\s*)?\S+@\S+\.\p{L}+$/u,
  ),
  lines(
    "call-to-action",
    "edges",
    /^\W*(?:contact|call|message|hire|book|schedule|get in touch|reach out|request|start|try|order|buy|learn|find out|discover|talk|speak|click|tap|visit|join|apply|enrol|download|claim)\b.{0,60}\b(?:me|us|today|now|here|free|more|demo|quote|call|trial|team|expert)\b.{0,12}$/i,
    /^\W*(?:need|want|looking for|ready (?:to|for)|interested in|thinking (?:of|about)|struggling with|have a project)\b.{0,80}\?$/i,
    /^let['’]s (?:discuss|talk|chat|work|connect|build|get started)\b.{0,80}$/i,
  ),
  lines(
    "reader-prompt",
    "edges",
    /^(?:what do you think|what are your thoughts|what['’]s your (?:view|take|opinion)|have your say|tell us|let us know|over to you|do you agree|share your thoughts|how do you feel)\b.{0,80}$/i,
  ),
  {
    name: "arrow-link",
    where: "edges",
    test: (line) =>
      line.length <= 80 && (/^[←«‹]\s*\p{L}/u.test(line) || /\p{L}\s*[→»›]$/u.test(line)) && !/[.!?]\s/.test(line),
  },
]
