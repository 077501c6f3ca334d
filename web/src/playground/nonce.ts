/**
 * The editor adds style elements of its own and cannot be told a nonce. Every style element made after this module ran
 * carries the nonce of the page, so the content policy needs no exception for them. It must be imported before the editor.
 */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce

if (nonce) {
  // Only one of its forms is deprecated, and not the one the editor uses.
  /* eslint-disable @typescript-eslint/no-deprecated */
  const create = document.createElement.bind(document)
  document.createElement = (name: string, options?: ElementCreationOptions): HTMLElement => {
    const element = create(name, options)
    if (element instanceof HTMLStyleElement) {
      element.nonce = nonce
    }
    return element
  }
  /* eslint-enable @typescript-eslint/no-deprecated */
}
