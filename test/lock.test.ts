import {expect, test} from 'vitest'
import {readProjectFile} from './source-files.js'

interface LockEntry {
  version?: string
  resolved?: string
  integrity?: string
  inBundle?: boolean
  optionalDependencies?: Record<string, string>
}

const manifest: Record<string, Record<string, string>> = JSON.parse(readProjectFile('package.json'))
const packages: Record<string, LockEntry> = JSON.parse(readProjectFile('package-lock.json')).packages

test('every dependency is pinned to one version', () => {
  const declared = {...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides}
  const loose = Object.entries(declared).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
  expect(loose).toEqual([])
})

test('the lock has the version that package.json names', () => {
  const declared = {...manifest.dependencies, ...manifest.devDependencies}
  const locked = Object.keys(declared).map((name) => [name, packages[`node_modules/${name}`]?.version])
  expect(Object.fromEntries(locked)).toEqual(declared)
})

test('the lock has the optional packages of every platform', () => {
  const missing: string[] = []
  for (const [path, {optionalDependencies = {}}] of Object.entries(packages)) {
    for (const name of Object.keys(optionalDependencies)) {
      if (findLocked(path, name) === undefined) missing.push(`${path} → ${name}`)
    }
  }
  expect(missing).toEqual([])
})

test('every package comes from the npm registry, and has its checksum', () => {
  const odd = Object.entries(packages).filter(([path, {resolved, integrity, inBundle}]) => {
    const elsewhere = resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')
    return path !== '' && !inBundle && (elsewhere || integrity === undefined)
  })
  expect(odd.map(([path]) => path)).toEqual([])
})

/** Where Node looks for a package from within another: beside it, then in every folder above. */
function findLocked(from: string, name: string): LockEntry | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const entry = packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`]
    if (entry !== undefined || folder === '') return entry
  }
}
