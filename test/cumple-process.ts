import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {join} from 'node:path'
import {PROJECT} from './source-files.js'

export interface ProcessOptions {
  /** The folder of the project whose command line is called. Default: this one. */
  project?: string
  env?: NodeJS.ProcessEnv
}

/** What a finished command left. */
export interface Finished {
  code: number | null
  stdout: string
  stderr: string
}

/** A running command, and what it has said so far. */
export interface RunningCommand {
  child: ChildProcess
  said: () => {stdout: string; stderr: string}
  /** Waits until something stands on stderr; throws with all that was said if the command ends before. */
  untilSaid: (pattern: RegExp) => Promise<RegExpExecArray>
  finished: Promise<Finished>
}

/** Calls `cumple` as a process of its own, as npm does, and waits for its end. */
export function runCumple(args: readonly string[], options: ProcessOptions = {}): Promise<Finished> {
  return spawnCumple(args, options).finished
}

/** Calls `cumple` as a process of its own, as npm does. */
export function spawnCumple(
  args: readonly string[],
  {project = PROJECT, env}: ProcessOptions = {},
): RunningCommand {
  const program = ['--import', 'tsx', join(project, 'bin', 'cumple.ts')]
  return watchProcess(
    spawn(process.execPath, [...program, ...args], {cwd: project, env: {...process.env, ...env}}),
  )
}

/** Collects what a process says. */
export function watchProcess(child: ChildProcess): RunningCommand {
  const said = {stdout: '', stderr: ''}
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    said.stdout += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    said.stderr += text
    child.emit('said')
  })
  const finished = once(child, 'close').then(([code]) => ({code, ...said}))
  const untilSaid = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const match = pattern.exec(said.stderr)
      if (match !== null) return match
      const ended = child.exitCode !== null || child.signalCode !== null
      if (ended) throw new Error(`it ended without saying ${pattern}: ${said.stdout}${said.stderr}`)
      await Promise.race([once(child, 'said'), once(child, 'close')])
    }
  }
  return {child, said: () => ({...said}), untilSaid, finished}
}

/** Ends a process as a person would, and waits until it is gone. */
export async function endProcess({child, finished}: RunningCommand): Promise<Finished> {
  child.kill('SIGTERM')
  return await finished
}
