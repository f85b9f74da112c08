import fc from 'fast-check'
import {expect, test} from 'vitest'
import {compareContents} from '../store-contents.js'
import {anyFolderLife, liveFolder} from '../store-order.js'

test('whatever happened to the folder, the store is that of one reading of what it holds now, in 200 lives', async () => {
  await fc.assert(
    fc.asyncProperty(anyFolderLife, async (steps) => {
      const {kept, fresh} = await liveFolder(steps)
      expect(compareContents(kept.kept, fresh.kept)).toEqual({})
      expect(compareContents(kept.computed, fresh.computed)).toEqual({})
    }),
    {numRuns: 200, endOnFailure: true},
  )
})
