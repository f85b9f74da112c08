/** What people are told where the disk is full. */
export const DISK_FULL =
  'No hay espacio en el disco para guardar lo leído. Libere espacio y repita la orden: lo que ya estaba guardado no se pierde.'

/** Whether an error, of the system or of DuckDB, says that there is no room left on a disk. */
export function isDiskFull(error: unknown): boolean {
  const {code, message} = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT') return true
  return /no space left|not enough space|disk quota|espacio en disco|max_temp_directory_size/i.test(
    String(message),
  )
}
