import type {ChildProcess} from 'node:child_process'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Outcome, runNode, spawnNode} from '../child.js'
import {PROJECT_FOLDER} from '../project-folder.js'
import {toConfigPath} from './source-root.js'

const OBSERVABLE = join(
  PROJECT_FOLDER,
  'node_modules',
  '@observablehq',
  'framework',
  'dist',
  'bin',
  'observable.js',
)

const LOCAL_ONLY = pathToFileURL(join(PROJECT_FOLDER, 'bin', 'local-only.mjs')).href

/** Builds the pages of `root` into `output`. */
export function runFrameworkBuild(root: string, output: string, env: NodeJS.ProcessEnv): Promise<Outcome> {
  return runNode([OBSERVABLE, 'build'], {
    env: {...env, CUMPLE_ROOT: toConfigPath(root), CUMPLE_DIST: output.replaceAll('\\', '/')},
  })
}

/** Serves the pages of `root` on this machine. */
export function spawnFrameworkPreview(
  root: string,
  port: number,
  {env, signal}: {env: NodeJS.ProcessEnv; signal: AbortSignal},
): ChildProcess {
  return spawnNode(
    [
      '--import',
      LOCAL_ONLY,
      OBSERVABLE,
      'preview',
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--no-open',
    ],
    {
      env: {...env, CUMPLE_ROOT: toConfigPath(root)},
      signal,
    },
  )
}
