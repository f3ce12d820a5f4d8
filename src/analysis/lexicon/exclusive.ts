const ids = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .trim()
      .split(/\s+/)
      .map((id) => `+${id}`),
  )

/** Happenings and relations that one party alone can stand in to one thing: who signed it, who owns it, who won it. */
export const ONE_AGENT = ids(`
score fly slay paint compose translate edit veto referee raisealarm negotiate sign own operate build manufacture design install supply repair refit audit lead steer win found invent write direct acquire elect
succeed insure publish discover promote shoot stab order appoint ignite award host reportfirst rent employ fund maintain
`)

/** Words that make one of these relations of a noun: `owner of`, `by the maker`. */
export const RELATION_NOUNS =
  /^(owner|proprietor|operator|builder|maker|manufacturer|producer|designer|architect|installer|supplier|contractor|auditor|insurer|underwriter|founder|inventor|author|writer|director|chair|chairman|chairwoman|chairperson|leader|head|captain|skipper|master|winner|champion|publisher|sponsor|landlord|employer|buyer|purchaser|lessee|charterer)$/

/** Pairs of happenings of which one thing has one at most. */
export const OPPOSITES: readonly (readonly [string, string])[] = [
  ["+dismiss", "+resign"],
  ["+approve", "+rejectplan"],
  ["+convict", "+acquit"],
  ["+open", "+close"],
]
