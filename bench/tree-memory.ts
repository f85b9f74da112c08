import {readdirSync, readFileSync} from 'node:fs'

const PAGE = 4096
const INTERVAL = 200

/**
 * Watches how much memory a process and its descendants have at once, until told to stop; then the most that it saw, in bytes.
 * What several of them share counts as often as they have it. Only Linux tells; elsewhere undefined.
 */
export function watchTreeMemory(pid: number): () => number | undefined {
  let most = 0
  const look = () => {
    most = Math.max(most, sumTree(pid))
  }
  const timer = setInterval(look, INTERVAL)
  look()
  return () => {
    clearInterval(timer)
    return most === 0 ? undefined : most
  }
}

function sumTree(root: number): number {
  const children = new Map<number, number[]>()
  const memory = new Map<number, number>()
  for (const {pid, parent, bytes} of listProcesses()) {
    children.set(parent, [...(children.get(parent) ?? []), pid])
    memory.set(pid, bytes)
  }
  const sum = (pid: number): number =>
    (children.get(pid) ?? []).reduce((total, child) => total + sum(child), memory.get(pid) ?? 0)
  return sum(root)
}

function listProcesses(): {pid: number; parent: number; bytes: number}[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // The second field is a name that may hold anything, between parentheses.
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        return [{pid: Number(name), parent: Number(fields[1]), bytes: Number(fields[21]) * PAGE}]
      } catch {
        return []
      }
    })
}
