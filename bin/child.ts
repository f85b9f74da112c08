import {type ChildProcess, spawn} from 'node:child_process'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {PROJECT_FOLDER} from './project-folder.js'

const END_WITH_PARENT = pathToFileURL(join(PROJECT_FOLDER, 'bin', 'end-with-parent.mjs')).href

/** What a process that has ended left. */
export interface Outcome {
  code: number | null
  stdout: Buffer
  stderr: string
}

/**
 * Starts a Node program in the project folder, without a shell and without the terminal, that ends when this process does.
 */
export function spawnNode(
  args: readonly string[],
  {env = process.env, signal}: {env?: NodeJS.ProcessEnv; signal?: AbortSignal} = {},
): ChildProcess {
  return spawn(process.execPath, ['--import', END_WITH_PARENT, ...args], {
    cwd: PROJECT_FOLDER,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    windowsHide: true,
    ...(signal && {signal}),
  })
}

/** Runs a Node program to its end and returns what it wrote. */
export function runNode(
  args: readonly string[],
  {env = process.env}: {env?: NodeJS.ProcessEnv} = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawnNode(args, {env})
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString('utf8')})
    })
  })
}
