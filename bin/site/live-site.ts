import type {ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {Failure} from '../failure.js'
import {findPort} from '../free-port.js'
import {spawnFrameworkPreview} from './framework.js'

/** How much of what the preview says is kept, in case it fails. */
const KEPT = 4000

export interface LiveSiteOptions {
  /** The only port that will do; else the first free one. */
  port: number | undefined
  env: NodeJS.ProcessEnv
  signal: AbortSignal
}

/** A running preview. */
export interface LiveSite {
  port: number
  url: string
  /** The busy ports that were passed over. */
  skipped: number[]
  /** Settles when the preview ends: with what it said last. */
  ended: Promise<string>
  stop: () => Promise<void>
}

/** Starts the preview, silent, and waits until its first page can be shown. */
export async function startLiveSite(
  root: string,
  {port: asked, env, signal}: LiveSiteOptions,
): Promise<LiveSite> {
  for (;;) {
    const {port, skipped} = await findPort(asked)
    const child = spawnFrameworkPreview(root, port, {env, signal})
    const preview = listen(child, `127.0.0.1:${port}/`)
    const failure = await Promise.race([preview.ended, preview.ready])
    if (failure === undefined) {
      const url = `http://127.0.0.1:${port}/`
      await (await fetch(url, {signal})).arrayBuffer()
      return {port, url, skipped, ended: preview.ended, stop: () => stop(child)}
    }
    signal.throwIfAborted()
    // Another program may have taken the port meanwhile.
    if (!failure.includes('EADDRINUSE')) throw new Failure(`No se pudo mostrar el sitio.\n${failure}`)
  }
}

/** Collects what the preview says; it is ready when it says its address. */
function listen(child: ChildProcess, address: string): {ended: Promise<string>; ready: Promise<undefined>} {
  let said = ''
  let becomeReady: (value: undefined) => void
  const ready = new Promise<undefined>((resolve) => {
    becomeReady = resolve
  })
  const ended = new Promise<string>((resolve) => {
    const hear = (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-KEPT)
      if (said.includes(address)) becomeReady(undefined)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.on('error', (error) => hear(Buffer.from(String(error))))
    child.on('close', () => resolve(said.trim()))
  })
  return {ended, ready}
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill()
  const patience = setTimeout(() => child.kill('SIGKILL'), 2000)
  await gone
  clearTimeout(patience)
}
