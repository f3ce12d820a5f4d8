// Lines that are made of links: told by their words alone, because no pattern lists all their orders.

const words = (list: string) => new Set(list.split(" "))

const SHARE_VERBS = words(
  "share send tweet print email e-mail mail pin like save bookmark follow repost retweet forward copy",
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
  /^(?:home(?:page)?|menu|search|log ?in|sign ?in|sign ?up|register|subscribe|skip to (?:main )?content|back to (?:the )?(?:home(?:page)?|top|news|all .{1,20}|articles|blog)|(?:next|previous|prev|older|newer)(?: (?:article|story|post|page)s?)?|load more.{0,20}|show more.{0,20}|view all.{0,20}|see all.{0,20}|read (?:more|full (?:article|story))|read the full (?:article|story)|click here.{0,40}|continue reading|print(?: this page)?|advertisement(?:\s*[-–—:|].{0,40})?|advertising|sponsored(?: content)?|ad|privacy policy|terms (?:of (?:use|service)|and conditions)|cookie (?:policy|settings|preferences)|contact us|about us|sitemap|table of contents|toggle navigation|listen to (?:this )?(?:article|story).{0,20}|story continues below.{0,30}|article continues below.{0,30}|save for later|reprints(?: and permissions)?|loading|sign up or log in|skip (?:ad|advert|to .{1,20})|click to (?:share|print|copy|expand).{0,60})[.:…]?$/i

/** Nothing but words for sharing, with one that says to do it or two places to do it at. */
export function isShareLine(line: string): boolean {
  const tokens = line.toLowerCase().match(/[\p{L}][\p{L}'’-]*/gu) ?? []
  if (!tokens.length || tokens.length > 20) return false
  const known = tokens.every((token) => SHARE_VERBS.has(token) || SHARE_WORDS.has(token))
  if (!known)
    return /^share(?: this| on| via|:)/i.test(line) && line.length <= 80 && tokens.some((token) => PLATFORMS.has(token))
  const platforms = tokens.filter((token) => PLATFORMS.has(token)).length
  return SHARE_VERBS.has(tokens[0] ?? "") || platforms >= 2 || (platforms === 1 && tokens.length <= 2)
}

/** A known piece of navigation, a trail of crumbs, or a row of links between marks. */
export function isNavigation(line: string): boolean {
  const bare = line.replace(/^[\s←→«»‹›<>^↑|·•*-]+|[\s←→«»‹›<>^↑|·•*-]+$/g, "")
  if (NAVIGATION_ALONE.test(bare)) return true
  const parts = bare.split(/\s*(?:[|·•›»→/]| > )\s*/)
  if (parts.length < 2) return false
  if (/^home(?:page)?$/i.test(parts[0] ?? "")) return true
  if (parts.length > 2 && /[›»]/.test(bare) && parts.every((part) => part.split(/\s+/).length <= 3)) return true
  return parts.every((part) => {
    const tokens = part.toLowerCase().match(/[\p{L}][\p{L}'’-]*/gu) ?? []
    return tokens.length > 0 && tokens.length <= 4 && tokens.every((token) => NAVIGATION.has(token))
  })
}
