/** With more indicators than these there is no page an indicator: a view inside the municipality's page shows them. */
const MOST_PAGES = 400

/** Whether each of so many indicators has a page of its own. */
export function hasIndicatorPages(indicators: number): boolean {
  return indicators <= MOST_PAGES
}
