import {expect, onTestFinished, test} from 'vitest'
import {Store} from '../../../loaders/store.js'
import {toNormalP} from './direct-trend.js'

// SciPy 1.17.1: 2 · stats.norm.sf(z).
const SCIPY: [z: number, p: number][] = [
  [0, 1],
  [0.1, 0.920344325445942],
  [0.5, 0.6170750774519738],
  [1, 0.31731050786291415],
  [1.96, 0.04999579029644087],
  [2.5, 0.012419330651552265],
  [3, 0.0026997960632601866],
  [4, 6.334248366623973e-5],
  [5, 5.733031437583866e-7],
  [6, 1.973175290075389e-9],
  [8, 1.244192114854348e-15],
  [40, 0],
]

test('the normal probability is exact to 12 decimals, on both sides of 0', async () => {
  const store = await Store.open({personKey: 'prueba', version: 'prueba'})
  onTestFinished(() => store.close())
  for (const [z, p] of SCIPY) {
    const [row] = await store.query('select normal_p($1::double) as above, normal_p(-$1::double) as below', [
      z,
    ])
    expect(Math.abs(Number(row?.above) - p)).toBeLessThan(1e-12)
    expect(row?.below).toBe(row?.above)
  }
})

test('Simpson’s rule, which other tests compare with, agrees with SciPy', () => {
  for (const [z, p] of SCIPY) expect(Math.abs(toNormalP(z) - p)).toBeLessThan(1e-12)
})
