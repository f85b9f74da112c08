import {fold} from '../domain/fold.js'

/** The slug of the municipality of which `municipios.csv` says that a site or account is; undefined for one that it does not name. */
export type FindAccount = (account: string) => string | undefined

/** What finds these municipalities by their accounts: a name as a whole, a host with what stands before and behind it too. */
export function toAccountFinder(
  municipalities: readonly {slug: string; accounts: readonly string[]}[],
): FindAccount {
  const owners = new Map(
    municipalities.flatMap(({slug, accounts}) =>
      accounts.map((account) => [toAccountKey(account), slug] as const),
    ),
  )
  return (account) => {
    const key = toAccountKey(account)
    return [key, ...listDomains(key)].map((name) => owners.get(name)).find(Boolean)
  }
}

/**
 * What accounts are compared by: a host without what tells no site from another (`https://www.pore.gov.co/inicio` →
 * `pore.gov.co`), any other name folded.
 */
export function toAccountKey(account: string): string {
  const [, host] =
    /^(?:https?:\/\/)?(?:www\.)?((?:[\p{L}\d-]+\.)+\p{L}{2,})\.?(?::\d+)?(?:[/?#].*)?$/iu.exec(
      account.trim(),
    ) ?? []
  return host?.toLowerCase() ?? fold(account)
}

/** The domains that a host lies under, the nearest first; none for what is no host. */
function listDomains(key: string): string[] {
  const labels = key.includes('.') ? key.split('.') : []
  return labels.slice(1, -1).map((_, i) => labels.slice(i + 1).join('.'))
}
