import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** An unpacked Chromium and what it needs of the system where that is bare. */
export interface PackagedChromium {
  executablePath: string
  env: Record<string, string>
}

/**
 * The Chromium that comes within the npm package, unpacked once for all runs. `libraries` adds those that it needs and a bare
 * system lacks.
 */
export async function unpackChromium({libraries = false} = {}): Promise<PackagedChromium> {
  const manifest = new URL('../node_modules/@sparticuz/chromium/package.json', import.meta.url)
  const {version} = JSON.parse(await readFile(manifest, 'utf8'))
  const folder = join(tmpdir(), `cumple-chromium-${version}-${process.getuid?.() ?? ''}`)
  if (!existsSync(folder)) await unpackInto(folder)
  const env: Record<string, string> = {}
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = join(folder, 'fonts.conf')
  if (libraries) env.LD_LIBRARY_PATH = join(folder, 'al2023', 'lib')
  return {executablePath: join(folder, 'chromium'), env}
}

/** Unpacks beside and renames: another run may be doing the same, or may have been killed while it did. */
async function unpackInto(folder: string): Promise<void> {
  const aside = await mkdtemp(`${folder}.`)
  const before = {...process.env}
  // The package unpacks into the system's temporary folder, and its libraries only where it believes to be on Lambda.
  process.env.TMPDIR = aside
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x'
  try {
    const {default: chromium} = await import('@sparticuz/chromium')
    await chromium.executablePath()
  } finally {
    for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
      if (before[name] === undefined) delete process.env[name]
      else process.env[name] = before[name]
    }
  }
  await mkdir(join(aside, 'fonts'), {recursive: true})
  const fonts = `<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`
  await writeFile(join(aside, 'fonts.conf'), `<?xml version="1.0"?>\n${fonts}\n`)
  await rename(aside, folder).catch(async (error) => {
    await rm(aside, {recursive: true, force: true})
    if (!existsSync(folder)) throw error
  })
}
