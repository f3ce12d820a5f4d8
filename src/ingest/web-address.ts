import { lookup } from "node:dns/promises"
import { isIP } from "node:net"
import ipaddr from "ipaddr.js"
import { UserError } from "../errors.ts"

/** Finds all addresses of a host. */
export type Resolve = (host: string) => Promise<readonly string[]>

/** Where requests may go. Loopback is for tests; every other private network stays closed. */
export type Reach = { readonly allowLoopback?: boolean; readonly resolve?: Resolve }

const resolveByDns: Resolve = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address)

/**
 * A link as an address of the public web.
 *
 * @throws UserError `bad-link` for what is no address, another scheme than http or https, or one with a password in it
 */
export function parseLink(link: string): URL {
  let url: URL
  try {
    url = new URL(link.trim())
  } catch {
    throw new UserError("bad-link", `"${link}" is no web address: write it out, such as https://example.org/story.`)
  }
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new UserError("bad-link", `"${link}" is no web address: only http:// and https:// are fetched.`)
  if (url.username || url.password)
    throw new UserError("bad-link", `The link to ${url.host} carries a user name or password: give it without.`)
  return url
}

/**
 * The addresses of a link's host, every one of them public. Whoever connects must connect to these and look nothing up
 * again: a name can have another address a moment later.
 *
 * @throws UserError `private-address` when any is not public, `link-unreachable` when there are none
 */
export async function publicAddresses(host: string, reach: Reach): Promise<string[]> {
  const bare = host.replace(/^\[|\]$/g, "")
  let addresses: readonly string[]
  try {
    addresses = isIP(bare) ? [bare] : await (reach.resolve ?? resolveByDns)(bare)
  } catch {
    addresses = []
  }
  if (!addresses.length)
    throw new UserError("link-unreachable", `There is no host "${bare}": check the spelling of the link.`)
  for (const address of addresses)
    if (!isReachable(address, reach.allowLoopback ?? false))
      throw new UserError(
        "private-address",
        `"${bare}" is an address inside a private network (${address}), and only the public web is fetched: save the page as a file instead.`,
      )
  return [...addresses]
}

/** Whether an address is of the public internet; an IPv4 address inside an IPv6 one is judged as itself. */
export function isReachable(address: string, allowLoopback: boolean): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  const range = parsed.range()
  // 64:ff9b::/96 and 2002::/16 carry an IPv4 address, private ones too; they aren't unicast and fall out here.
  return range === "unicast" || (allowLoopback && range === "loopback")
}
