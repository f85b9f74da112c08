import {expect, test} from 'vitest'
import {killIngests} from '../killed-ingest.js'

test('a hundred ingests killed at moments spread over their whole course leave nothing that a rerun does not mend', async () => {
  const {duration, killed, different} = await killIngests({kills: 100, rows: 5_000, large: 150_000})
  console.info(`an ingest takes ${duration} ms; ${killed} of 100 were killed before their end`)
  expect(different).toEqual([])
  expect(killed).toBeGreaterThan(80)
})
