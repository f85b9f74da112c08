/** What Observable Framework gives to modules of the browser. */
declare module 'observablehq:stdlib' {
  export function FileAttachment(name: string): {href: string}
}
