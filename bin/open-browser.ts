import {spawn} from 'node:child_process'

/** Opens an address in the person's browser. Where there is none, nothing happens: the address is printed anyway. */
export function openBrowser(url: string, {platform = process.platform, env = process.env} = {}): void {
  const [program, ...args] = toOpenCommand(url, platform)
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return
  const child = spawn(program, args, {detached: true, stdio: 'ignore', windowsHide: true})
  child.on('error', () => {})
  child.unref()
}

/** The system's own program that opens an address, without a shell. */
export function toOpenCommand(url: string, platform: NodeJS.Platform): [string, ...string[]] {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url]
  if (platform === 'darwin') return ['open', url]
  return ['xdg-open', url]
}
