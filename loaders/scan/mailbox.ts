/** Messages that wait to be read, one after the other. */
export class Mailbox<T> {
  private readonly messages: T[] = []
  private wake: (() => void) | undefined

  put(message: T): void {
    this.messages.push(message)
    this.wake?.()
  }

  /** The next message, when it comes. Only one may be waited for at a time. */
  async take(): Promise<T> {
    while (this.messages.length === 0) {
      await new Promise<void>((resolve) => {
        this.wake = resolve
      })
    }
    this.wake = undefined
    return this.messages.shift() as T
  }
}
