import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The folder of `package.json`: what the program itself is made of lies under it, wherever it is called from. */
export const PROJECT_FOLDER = dirname(dirname(fileURLToPath(import.meta.url)))
