import {once} from 'node:events'
import {createServer} from 'node:net'
import {expect, onTestFinished, test} from 'vitest'
import {Failure} from '../../bin/failure.js'
import {findPort} from '../../bin/free-port.js'

test('where no port is asked for, busy ones are passed over and told', async () => {
  const first = await findPort(undefined)
  await occupy(first.port)
  const second = await findPort(undefined)
  expect(second.skipped).toContain(first.port)
  expect(second.port).toBeGreaterThan(first.port)
})

test('a port that is asked for and busy is not replaced by another', async () => {
  const {port} = await findPort(undefined)
  expect(await findPort(port)).toEqual({port, skipped: []})
  await occupy(port)
  await expect(findPort(port)).rejects.toThrow(Failure)
})

async function occupy(port: number): Promise<void> {
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
}
