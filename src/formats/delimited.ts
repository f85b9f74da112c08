/** Fields as one record of a delimited text: those that could be taken for more or less than they are stand in quotes. */
export function toDelimited(fields: readonly string[], delimiter: string): string {
  return fields.map((field) => quote(field, delimiter)).join(delimiter)
}

function quote(field: string, delimiter: string): string {
  const isPlain = !field.includes(delimiter) && !/["\r\n\ufeff]|^ | $/.test(field)
  return isPlain ? field : `"${field.replaceAll('"', '""')}"`
}
