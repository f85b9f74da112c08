/** What happens to a folder of exports between two refreshes. */
export const REFRESH_EVENTS = ['nuevo', 'traslapado', 'retirado', 'nada'] as const

export type RefreshEvent = (typeof REFRESH_EVENTS)[number]

/** How long refreshes took, in milliseconds, round by round; and how long the store took to open. */
export interface RefreshTimes {
  opening: number
  events: Record<RefreshEvent, number[]>
}
