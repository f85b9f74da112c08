import {expect, test} from 'vitest'
import {killIngests} from '../killed-ingest.js'

test('an ingest that is killed leaves nothing that a rerun does not mend', {timeout: 180_000}, async () => {
  const {killed, different} = await killIngests({kills: 8, rows: 1_500})
  expect(different).toEqual([])
  expect(killed).toBeGreaterThan(4)
})
