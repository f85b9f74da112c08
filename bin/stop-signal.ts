/** How often it is looked whether the parent process is still there. */
const INTERVAL = 1000

/**
 * Aborts when the person ends the command: by Ctrl + C, by closing the window, or by ending the `npm` that started it, which
 * may go without a word.
 */
export function toStopSignal(): AbortSignal {
  const controller = new AbortController()
  const stop = () => controller.abort()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, stop)
  if (process.env.npm_lifecycle_event !== undefined) {
    const parent = process.ppid
    const timer = setInterval(() => {
      if (process.ppid !== parent) stop()
    }, INTERVAL)
    timer.unref()
    controller.signal.addEventListener('abort', () => clearInterval(timer))
  }
  return controller.signal
}
