import {toRows} from './arrow-rows.js'

/**
 * The rows of an Arrow file that is loaded when it is wanted. `version` changes with the data, so that no copy of an older file is
 * shown; undefined where the file cannot be had.
 */
export async function fetchRows<Row>(href: string, {version}: {version: string}): Promise<Row[] | undefined> {
  try {
    const response = await fetch(`${href}?v=${encodeURIComponent(version)}`)
    return response.ok ? toRows<Row>(await response.arrayBuffer()) : undefined
  } catch {
    return undefined
  }
}
