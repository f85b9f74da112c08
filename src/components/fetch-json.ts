/**
 * A JSON file that is loaded when it is wanted. `version` changes with the data, so that no copy of an older file is shown;
 * undefined where the file cannot be had.
 */
export async function fetchJson<Content>(
  href: string,
  {version}: {version: string},
): Promise<Content | undefined> {
  try {
    const response = await fetch(`${href}?v=${encodeURIComponent(version)}`)
    return response.ok ? ((await response.json()) as Content) : undefined
  } catch {
    return undefined
  }
}
