/** Whether a page is seen at an address that others could use too: not in the preview, nor as a file. */
export function hasAddress({preview}: {preview: boolean}): boolean {
  return !preview && location.protocol !== 'file:'
}
