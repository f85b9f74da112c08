import {strFromU8, strToU8, unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import {startZip} from '../../loaders/archive-zip.js'

function pack(): Uint8Array {
  const zip = startZip()
  zip.add('b.txt', strToU8('dos'))
  zip.add('a/año.txt', strToU8('uno '.repeat(1000)))
  zip.add('vacío.txt', new Uint8Array())
  return zip.end()
}

test('what is added to a zip can be taken out again, and the same files are the same bytes', () => {
  const files = Object.entries(unzipSync(pack())).map(([name, bytes]) => [name, strFromU8(bytes)])
  expect(files).toEqual([
    ['b.txt', 'dos'],
    ['a/año.txt', 'uno '.repeat(1000)],
    ['vacío.txt', ''],
  ])
  expect(pack()).toEqual(pack())
})
