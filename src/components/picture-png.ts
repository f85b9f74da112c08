import type {Picture} from './chart-picture.js'

/** Pixels for each unit of the drawing: sharp in a document that is printed. */
const SCALE = 2
/** The longest side that every browser draws. */
const LONGEST = 16_000

/** A picture as PNG, drawn by the browser itself. */
export async function toPng({text, width, height}: Picture): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([text], {type: 'image/svg+xml'}))
  try {
    const image = new Image(width, height)
    image.src = address
    await image.decode()
    const scale = Math.min(SCALE, LONGEST / Math.max(width, height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(scale * width)
    canvas.height = Math.round(scale * height)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (blob === null) throw new Error(`too large for a PNG: ${canvas.width} × ${canvas.height} pixels`)
    return blob
  } finally {
    URL.revokeObjectURL(address)
  }
}
