/** Files that the system or a copy in progress leaves behind; they are no exports. */
const LEFTOVER = /^(\.|~\$)|\.(tmp|part|partial|crdownload|download)$|^(thumbs\.db|desktop\.ini|__macosx)$/i

/** Whether a name is that of a file that the system or a copy in progress leaves behind. */
export function isLeftover(name: string): boolean {
  return LEFTOVER.test(name)
}
