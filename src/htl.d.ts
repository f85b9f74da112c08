/** htl has no types of its own: interpolated values become text, attributes or nodes, never markup. */
declare module 'htl' {
  type Template<T> = (strings: TemplateStringsArray, ...values: unknown[]) => T
  export const html: Template<HTMLElement> & {fragment: Template<DocumentFragment>}
  export const svg: Template<SVGElement> & {fragment: Template<DocumentFragment>}
}
