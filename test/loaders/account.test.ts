import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {toCheckReport} from '../../loaders/check.js'
import {createDataFolder, runOnFolder} from '../data-folder.js'

/** An export of Google Analytics of an account and a property, whose rows do not say whose they are. */
const toExport = (account: string, property: string) => `# ----------------------------------------
# Páginas y pantallas: Ruta de página y clase de pantalla
# Cuenta: ${account}
# Propiedad: ${property}
# ----------------------------------------
# Fecha de inicio: 20120101
# Fecha de finalización: 20120131
Ruta de página y clase de pantalla,Vistas,Usuarios activos
/inicio,12,5
`

/** Whose an export in no municipality's folder is, where Pore has these accounts. */
async function ownerOf(text: string, accounts: string): Promise<string | null | undefined> {
  const folder = await createDataFolder({'descargas/paginas.csv': text})
  const file = join(folder, 'municipios.csv')
  const table = readFileSync(file, 'utf8').replace(/^(85263,.*,)$/m, `$1${accounts}`)
  writeFileSync(file, table)
  const {files} = await toCheckReport(await runOnFolder(folder))
  return files[0]?.municipality
}

test('an export is of the municipality whose site or account it says it is of', async () => {
  const text = toExport('Consultora', 'www.pore.example')
  expect(await ownerOf(text, 'pore.example')).toBe('pore')
  expect(await ownerOf(text, 'Consultora de Pore')).toBeNull()
})

test('an export of an account of one municipality and a site of another is of neither', async () => {
  expect(await ownerOf(toExport('Alcaldía de Génova', 'otra'), 'pore.example')).toBe('genova')
  expect(await ownerOf(toExport('Alcaldía de Génova', 'pore.example'), 'pore.example')).toBeNull()
})
