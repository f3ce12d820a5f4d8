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

const words = (list: string) => new Set(list.split(" "))

const SHARE_VERBS = words(
  "share tweet print email e-mail mail pin like save bookmark follow repost retweet forward copy",
)
const SHARE_WORDS = words(
  "this the our us me a an and or on via to with by for in of it page article story post link url news your friends friend more now here " +
    "facebook twitter x linkedin whatsapp reddit telegram bluesky threads mastodon pinterest instagram youtube tiktok " +
    "messenger pocket flipboard tumblr wechat weibo line snapchat rss sms gmail google apple copied clipboard icon button buttons options social media",
)
const PLATFORMS = words(
  "facebook twitter linkedin whatsapp reddit telegram bluesky threads mastodon pinterest instagram youtube tiktok messenger flipboard tumblr",
)

const NAVIGATION = words(
  "home menu search login log in sign out up register account my skip to main content navigation back top the next previous prev " +
    "article articles story stories post posts page pages all view see show load more less read full close open news latest about us contact " +
    "advertise with careers jobs privacy policy policies terms of use service and conditions cookie cookies settings preferences sitemap accessibility help faq " +
    "subscribe newsletters newsletter rss feed archive archives sections section topics business sport sports opinion politics world culture " +
    "technology tech science health lifestyle entertainment video videos podcasts podcast photos weather obituaries classifieds e-paper epaper " +
    "comments comment reply replies leave a post add your hide expand collapse toggle toc table on go explore browse editions edition uk us",
)
const NAVIGATION_ALONE =
  /^(?:home(?:page)?|menu|search|log ?in|sign ?in|sign ?up|register|subscribe|skip to (?:main )?content|back to (?:the )?(?:home(?:page)?|top|news|all .{1,20}|articles|blog)|(?:next|previous|prev|older|newer)(?: (?:article|story|post|page)s?)?|load more.{0,20}|show more.{0,20}|view all.{0,20}|see all.{0,20}|read (?:more|full (?:article|story))|read the full (?:article|story)|click here.{0,40}|continue reading|print(?: this page)?|advertisement|advertising|sponsored(?: content)?|ad|privacy policy|terms (?:of (?:use|service)|and conditions)|cookie (?:policy|settings|preferences)|contact us|about us|sitemap|table of contents|toggle navigation|listen to (?:this )?(?:article|story)|story continues below.{0,30}|article continues below.{0,30})[.:…]?$/i

/** Sure signs, in the order they are tried. */
export const LINE_RULES: readonly LineRule[] = [
  { name: "rule-line", where: "anywhere", test: (line) => !/[\p{L}\p{N}]/u.test(line) },
  {
    name: "markup",
    where: "anywhere",
    test: (line) =>
      /^!\[[^\]]*\]\([^)]*\)$/.test(line) || /^<!--.*-->$/.test(line) || /^\[\[?[^\]]*\]?\]:\s*\S+$/.test(line),
  },
  { name: "bare-link", where: "anywhere", test: (line) => /^<?(?:https?:\/\/|www\.)\S+>?$/i.test(line) },
  {
    name: "photo-credit",
    where: "anywhere",
    test: (line) =>
      /^\(?(?:photo(?:graph)?|image|picture|illustration|photography|video|graphic|cover|featured image|file photo)s?(?: credits?)?(?: by|:| courtesy| via|\/| ©)/i.test(
        line,
      ) ||
      /^\(?(?:[\p{Lu}][\p{L}.'-]+ ){0,4}\/? ?(?:getty images|ap photo|afp|epa|shutterstock|unsplash|istock|alamy)\b.{0,30}$/iu.test(
        line,
      ) ||
      /\bon unsplash\b/i.test(line),
  },
  {
    name: "reading-time",
    where: "anywhere",
    test: (line) =>
      /^(?:reading time:? ?)?(?:about |approx\.? )?\d{1,3}[ -]min(?:ute)?s?\.?[ -](?:read|listen|watch)\b/i.test(
        line,
      ) || /^(?:estimated )?(?:reading|read) time\b/i.test(line),
  },
  {
    name: "newsletter",
    where: "anywhere",
    test: (line) =>
      /^(?:\W*)(?:please |enjoy(?:ed|ing)? .{0,40}[?.] )?(?:subscribe|sign[ -]up|register|join|get|receive|want|never miss|don['’]t miss|stay|be the first|like what you)\b.{0,140}\b(?:newsletters?|inbox|mailing list|e-?mail (?:alerts?|updates?|list|address|briefing)|(?:daily|weekly|morning|evening|breaking|news|free) (?:briefing|digest|round-?up|alerts?|bulletin|e-?mails?|updates?)|straight to your|up[ -]to[ -]date|in the loop|whatsapp (?:channel|group)|telegram channel|push notifications?)\b/i.test(
        line,
      ) ||
      /^(?:\W*)subscribe(?: (?:now|today|here|for (?:free|just|only|as little)|to (?:our|the|us|get|receive|read|continue|unlock)|from)\b.{0,160})?[.!…→]?$/i.test(
        line,
      ) ||
      /^(?:\W*)(?:our|the|your) (?:free )?(?:daily |weekly |morning )?newsletters?\b.{0,100}\b(?:sign up|subscribe|inbox|delivered)\b/i.test(
        line,
      ) ||
      /\b(?:delivered|straight|sent|direct(?:ly)?) (?:straight |direct(?:ly)? )?to your (?:inbox|e-?mail|phone|door)\b/i.test(
        line,
      ),
  },
  { name: "share", where: "anywhere", test: isShareLine },
  {
    name: "follow",
    where: "anywhere",
    test: (line) =>
      /^(?:\W*)(?:follow|like|find|join|connect with|message|add) (?:us|me|our|the author|@\w+|[\p{Lu}][\p{L}]+(?: [\p{Lu}][\p{L}]+){0,3}) (?:page )?(?:on|at|as) (?:a preferred source|.{0,60}\b(?:facebook|twitter|x|linkedin|instagram|whatsapp|telegram|bluesky|threads|tiktok|youtube|mastodon|google news|apple news|reddit)\b)/iu.test(
        line,
      ) ||
      /^(?:\W*)(?:download|get|try|install|open) (?:the|our|it in the)\b.{0,60}\bapp\b/i.test(line) ||
      /^(?:\W*)(?:listen to|watch|subscribe to) (?:our|the|this week's)\b.{0,60}\b(?:podcast|channel|show)\b.{0,60}$/i.test(
        line,
      ),
  },
  {
    name: "related",
    where: "anywhere",
    test: (line) =>
      /^(?:\W*)(?:related|related (?:articles?|stor(?:y|ies)|news|posts?|content|coverage|links?|reading|topics?|video)|read (?:more|also|next|on|this next)|also read|also on .{2,30}|see also|see more|more (?:from|on|about|in|like) .{2,40}|more (?:stories|news|reading|coverage|articles|headlines)|you (?:may|might|could) (?:also )?(?:like|be interested in|have missed)|recommended(?: (?:for you|reading|stories|articles))?|what to read next|up next|next up|don['’]t miss|must[ -]reads?|most (?:read|popular|viewed|shared|commented)|popular (?:now|stories|posts|this week)|trending(?: (?:now|stories))?|editors?['’]?s?['’]? (?:picks?|choice)|in (?:other|related) news|further reading|keep reading|latest (?:news|stories|headlines|from .{2,30})|top stories|elsewhere on .{2,30}|from our (?:archives?|partners)|watch(?: now| next)?|in pictures|in case you missed it|icymi|promoted|partner content|around the web)\s*(?:[:：|»>→–—]|$)/i.test(
        line,
      ),
  },
  { name: "navigation", where: "anywhere", test: isNavigation },
  {
    name: "copyright",
    where: "anywhere",
    test: (line) =>
      /^(?:©|\(c\) ?\d|copyright\b)/i.test(line) ||
      /\ball rights reserved\b/i.test(line) ||
      /^©?\s*\d{4}\s+.{2,60}\b(?:ltd|inc|llc|media|group)\.?$/i.test(line) ||
      /^this material may not be (?:published|reproduced)/i.test(line),
  },
  {
    name: "site-notice",
    where: "anywhere",
    test: (line) =>
      /\b(?:we|this (?:site|website)|our (?:site|website)) uses? cookies\b/i.test(line) ||
      /^(?:accept|reject|manage|allow) (?:all )?(?:cookies|consent|preferences)/i.test(line) ||
      /\b(?:enable|disable|turn off) (?:javascript|your ad ?-?blocker|ad ?-?block(?:er|ing)?)\b/i.test(line) ||
      /^(?:already (?:a )?(?:subscriber|member|have an account)|to continue reading|this (?:article|story|content) is (?:for|available to) (?:subscribers|members)|you have (?:reached|\d+) .{0,20}(?:free )?articles?|create (?:a|your) free account|log in or (?:register|subscribe)|unlock this (?:article|story))\b/i.test(
        line,
      ) ||
      /^(?:this (?:article|content|post|information|page|site) (?:is|does|may)|the (?:views|opinions)(?: and opinions)? expressed|disclaimer:|disclosure: this)\b.{0,200}\b(?:informational|educational|purposes|advice|affiliate|author['’]?s?|reflect|endorse|generated)\b/i.test(
        line,
      ),
  },
  {
    name: "support",
    where: "anywhere",
    test: (line) =>
      /^(?:\W*)(?:please )?(?:support|help (?:us|support)|back|fund|donate|become|consider|make a|give)\b.{0,60}\b(?:independent |local |quality |our |free )?(?:journalism|newsroom|reporting|a (?:member|subscriber|patron|supporter)|donation|our work|reader-funded|patreon|this (?:site|blog|newsletter))\b/i.test(
        line,
      ) ||
      /^(?:\W*)(?:donate|buy (?:me|us) a coffee|join us today|advertise (?:here|with us)|shop now|buy tickets|place your ad)\b/i.test(
        line,
      ) ||
      /^(?:\W*)(?:have you got|got|have you|have|do you have|do you know|know) (?:a|an|any|something|more)\b.{0,30}\b(?:tips?|stor(?:y|ies) to (?:tell|share)|story|news|information|correction|question|comment)s?\b.{0,60}(?:\?|@|contact|e-?mail|call|let us know)/i.test(
        line,
      ),
  },
  {
    name: "comments",
    where: "anywhere",
    test: (line) =>
      /^\(?(?:\d+ )?comments?(?: ?\(\d+\))?(?: (?:section|closed|off))?:?$/i.test(line) ||
      /^(?:leave|post|add|write|submit|view|read|show|hide|see|load)(?: (?:a|your|all|the|\d+))? (?:comments?|repl(?:y|ies))\b.{0,30}$/i.test(
        line,
      ) ||
      /^(?:comments are (?:closed|off|disabled|moderated)|be the first to comment|(?:join|start) the (?:conversation|discussion|debate)|(?:have|share) your (?:say|thoughts|views)|your e-?mail address will not be published|\d+ (?:replies|responses|likes|shares|views))\b.{0,60}$/i.test(
        line,
      ),
  },
  {
    name: "tags",
    where: "anywhere",
    test: (line) =>
      /^(?:tags?|tagged(?: (?:as|with|in))?|filed under|posted in|categor(?:y|ies)|topics?|keywords?|hashtags?|sections?)\s*[:：]/i.test(
        line,
      ) || /^(?:#[\p{L}\p{N}_]+[\s,]*){2,}$/u.test(line),
  },
  {
    name: "contact",
    where: "anywhere",
    test: (line) =>
      (/^(?:media|press|news|editorial|general) (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|office)\s*:?/i.test(
        line,
      ) &&
        line.length < 120) ||
      /^(?:for (?:more|further|additional) information|for (?:media|press|all) (?:enquiries|inquiries)|to (?:contact|reach) (?:the|our|us)|contact (?:the|our|us)|e-?mail (?:the|our|us)|tel|phone|fax|e-?mail|contact)\b.{0,80}(?:@|https?:|www\.|\(?\+?\d[\d ().-]{6,})/i.test(
        line,
      ) ||
      /^\S+@\S+\.\S+$/.test(line),
  },
  {
    name: "call-to-action",
    where: "edges",
    test: (line) =>
      /^(?:\W*)(?:contact|call|message|hire|book|schedule|get in touch|reach out|request|start|try|order|buy|learn|find out|discover|talk|speak|click|tap|visit|join|apply|enrol|download|claim)\b.{0,60}\b(?:me|us|today|now|here|free|more|demo|quote|call|trial|team|expert)\b.{0,12}$/i.test(
        line,
      ) ||
      /^(?:\W*)(?:need|want|looking for|ready (?:to|for)|interested in|thinking (?:of|about)|struggling with|have a project)\b.{0,80}\?$/i.test(
        line,
      ) ||
      /^(?:\W*)let['’]s (?:discuss|talk|chat|work|connect|build|get started)\b.{0,80}$/i.test(line),
  },
  {
    name: "reader-prompt",
    where: "edges",
    test: (line) =>
      /^(?:what do you think|what are your thoughts|what['’]s your (?:view|take|opinion)|have your say|tell us|let us know|over to you|do you agree|share your thoughts|how do you feel)\b.{0,80}$/i.test(
        line,
      ),
  },
  {
    name: "arrow-link",
    where: "edges",
    test: (line) =>
      line.length <= 80 && (/^[←«‹]\s*\p{L}/u.test(line) || /\p{L}\s*[→»›]$/u.test(line)) && !/[.!?]\s/.test(line),
  },
]

/** Nothing but words for sharing, with one that says to do it or two places to do it at. */
function isShareLine(line: string): boolean {
  const tokens = line.toLowerCase().match(/[\p{L}][\p{L}'’-]*/gu) ?? []
  if (!tokens.length || tokens.length > 20) return false
  const known = tokens.every((token) => SHARE_VERBS.has(token) || SHARE_WORDS.has(token))
  if (!known)
    return /^share(?: this| on| via|:)/i.test(line) && line.length <= 80 && tokens.some((token) => PLATFORMS.has(token))
  const platforms = tokens.filter((token) => PLATFORMS.has(token)).length
  return SHARE_VERBS.has(tokens[0] ?? "") || platforms >= 2 || (platforms === 1 && tokens.length <= 2)
}

/** A known piece of navigation, a trail of crumbs, or a row of links between marks. */
function isNavigation(line: string): boolean {
  const bare = line.replace(/^[\s←→«»‹›<>^↑|·•*-]+|[\s←→«»‹›<>^↑|·•*-]+$/g, "")
  if (NAVIGATION_ALONE.test(bare)) return true
  const parts = bare.split(/\s*(?:[|·•›»→/]| > )\s*/)
  if (parts.length < 2) return false
  if (/^home(?:page)?$/i.test(parts[0] ?? "")) return true
  return parts.every((part) => {
    const tokens = part.toLowerCase().match(/[\p{L}][\p{L}'’-]*/gu) ?? []
    return tokens.length > 0 && tokens.length <= 4 && tokens.every((token) => NAVIGATION.has(token))
  })
}
