import {readFile} from 'node:fs/promises'
import {join, posix} from 'node:path'
import {build, type OnLoadResult, type Plugin} from 'esbuild'
import {PROJECT_FOLDER} from '../project-folder.js'

/** What runs in every page before its own modules. */
const PAGE_FILES = join(import.meta.dirname, 'page-files.ts')

/** The program of a page: what its module scripts are together. */
export interface PageProgram {
  /** The page, within the site, with `/`. */
  path: string
  source: string
}

/**
 * Bundles the program of each page with all modules that it imports from a finished site, into one script without an import.
 * Returns the scripts in the order of the pages. Modules that the site does not have, which Framework offers and no page
 * uses, fail when they are asked for.
 */
export async function bundleScripts(site: string, pages: readonly PageProgram[]): Promise<string[]> {
  const {outputFiles} = await build({
    entryPoints: pages.map(({path}, i) => ({in: `page:${path}`, out: String(i)})),
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    absWorkingDir: PROJECT_FOLDER,
    outdir: site,
    inject: [PAGE_FILES],
    plugins: [readSite(site, new Map(pages.map(({path, source}) => [path, source])))],
  })
  const scripts = new Map(outputFiles.map(({path, text}) => [Number(/(\d+)\.js$/.exec(path)?.[1]), text]))
  return pages.map((_, i) => scripts.get(i) ?? '')
}

/** Gives the bundler the pages and modules of a site by their path within it. */
function readSite(site: string, sources: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'site',
    setup({onResolve, onLoad}) {
      onResolve({filter: /^page:/}, ({path}) => ({path: path.slice('page:'.length), namespace: 'page'}))
      for (const namespace of ['page', 'site']) {
        onResolve({filter: /^\.\.?\//, namespace}, ({path, importer}) => ({
          path: posix.join(posix.dirname(importer), path),
          namespace: 'site',
        }))
      }
      onLoad({filter: /.*/, namespace: 'page'}, ({path}) => ({
        contents: sources.get(path) ?? '',
        loader: 'js',
      }))
      onLoad({filter: /.*/, namespace: 'site'}, ({path}) => loadModule(site, path))
    },
  }
}

async function loadModule(site: string, path: string): Promise<OnLoadResult> {
  const source = await readFile(join(site, path), 'utf8').catch(() => undefined)
  if (source === undefined) {
    return {contents: `throw new Error(${JSON.stringify(`${path} is not part of the site`)})`, loader: 'js'}
  }
  // A module's own address, from which it finds its files.
  return {
    contents: source.replaceAll('import.meta.url', `toSiteAddress(${JSON.stringify(path)})`),
    loader: 'js',
  }
}
