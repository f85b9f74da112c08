/** No browser could be started; the message is for people, the cause is what was tried. */
export class NoBrowser extends Error {
  constructor(program: string | undefined, failures: readonly string[]) {
    const found =
      program === undefined
        ? 'No se encontró un navegador con que hacer el PDF. Instale Google Chrome, Microsoft Edge o Chromium y repita la orden, o diga cuál es con --navegador PROGRAMA.'
        : `--navegador: ${program} no se pudo abrir. Revise la ruta: se esperaba el programa de Chrome, Edge o Chromium.`
    super(
      `${found} También puede abrir el informe en formato html, o su página en el sitio, y elegir Imprimir y Guardar como PDF. ` +
        'Los demás formatos no necesitan navegador: --format docx,xlsx.',
      {cause: failures.join('\n')},
    )
  }
}
