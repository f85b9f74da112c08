import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const file = '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'
process.stdout.write(readFileSync(fileURLToPath(import.meta.resolve(file))))
