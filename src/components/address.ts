import type {ValueElement} from './step-chooser.js'

export interface BindAddressOptions {
  /** The parameters that say nothing once this one changes. */
  drops?: readonly string[]
  /** Whether changes are no steps to walk back: of what is moved to and fro. An empty value is then left out. */
  isFluid?: boolean
}

/**
 * Keeps an input's value in the page's address, as the parameter `key`: what the address says when the page opens is the
 * value, each change is a step that the browser's back and forward buttons walk. What the input does not take gives way in the
 * address to what is shown, so that nobody sends a view that is another.
 */
export function bindAddress<Input extends ValueElement>(
  input: Input,
  key: string,
  {drops = [], isFluid = false}: BindAddressOptions = {},
): Input {
  const read = () => {
    input.value = new URLSearchParams(location.search).get(key) ?? ''
  }
  read()
  if (offersSomething(input)) mendAddress(key, input.value)
  let walking = false
  input.addEventListener('input', () => {
    if (walking) return
    const url = new URL(location.href)
    for (const dropped of drops) url.searchParams.delete(dropped)
    if (isFluid && input.value === '') url.searchParams.delete(key)
    else url.searchParams.set(key, input.value)
    url.hash = ''
    if (isFluid) history.replaceState(null, '', url)
    else history.pushState(null, '', url)
  })
  const walk = () => {
    if (!input.isConnected) return removeEventListener('popstate', walk)
    read()
    walking = true
    input.dispatchEvent(new Event('input', {bubbles: true}))
    walking = false
  }
  addEventListener('popstate', walk)
  return input
}

/** A list without options takes nothing because its choices could not be loaded: the address may still be right. */
function offersSomething(input: HTMLElement): boolean {
  return input.querySelector('select')?.options.length !== 0
}

function mendAddress(key: string, shown: string): void {
  const url = new URL(location.href)
  const written = url.searchParams.get(key)
  if (written === null || written === shown) return
  if (shown === '') url.searchParams.delete(key)
  else url.searchParams.set(key, shown)
  history.replaceState(history.state, '', url)
}
