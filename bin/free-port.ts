import {createServer} from 'node:net'
import {Failure} from './failure.js'

/** Where the search for a port begins, and how many are tried. */
const FIRST_PORT = 3000
const PORTS = 100

/** The port that was asked for, or the first free one; a busy or forbidden port throws, with the remedy. */
export async function findPort(asked: number | undefined): Promise<{port: number; skipped: number[]}> {
  if (asked !== undefined) {
    const problem = await tryPort(asked)
    if (problem === undefined) return {port: asked, skipped: []}
    const reason = problem === 'EACCES' ? 'está reservado por el sistema' : 'está ocupado por otro programa'
    throw new Failure(
      `El puerto ${asked} ${reason}. Elija otro con --port, o quite --port para usar el primero que esté libre.`,
    )
  }
  const skipped: number[] = []
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS; ++port) {
    if ((await tryPort(port)) === undefined) return {port, skipped}
    skipped.push(port)
  }
  throw new Failure(
    `No hay un puerto libre entre ${FIRST_PORT} y ${FIRST_PORT + PORTS - 1}. Diga uno con --port NÚMERO.`,
  )
}

function tryPort(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(undefined)))
  })
}
