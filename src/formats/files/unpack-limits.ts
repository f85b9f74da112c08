/** How many entries a zip may have. */
export const MOST_ENTRIES = 1_000
/** How many bytes one container may hold unpacked. */
export const MOST_UNPACKED = 4 * 1024 ** 3
/** How many times as large as packed its content may be, once it passes `FREE_SIZE` bytes: no export shrinks as much. */
export const LARGEST_RATIO = 200
export const FREE_SIZE = 10 * 1024 ** 2

/** Why a container is not unpacked; the message is for people. */
export class ContainerProblem extends Error {
  override readonly name = 'ContainerProblem'
}

export const DAMAGED = 'El archivo comprimido está dañado o incompleto. Descárguelo o cópielo de nuevo.'

/** Throws where so many bytes, packed in so many, are more than a container may hold. */
export function checkSize(unpacked: number, packed: number): void {
  const remedy = 'Descomprímalo y deje los CSV que trae.'
  if (unpacked > MOST_UNPACKED) {
    throw new ContainerProblem(
      `Es un archivo comprimido demasiado grande: trae más de 4 GB, que es el límite. ${remedy}`,
    )
  }
  if (unpacked > FREE_SIZE && unpacked > packed * LARGEST_RATIO) {
    throw new ContainerProblem(
      `Es un archivo comprimido demasiado grande: lo que trae ocupa más de 200 veces lo que él, que es el límite. ${remedy}`,
    )
  }
}
