/** The server writes a fresh nonce into every page. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce

/*
 * Libraries add style elements of their own: the playground's editor has no setting for a nonce, and the dialogs of the
 * component library forget it when they lock the page's scrolling. So every style element made after this module ran
 * carries it, and the content policy needs no exception. It must be imported before those libraries.
 */
if (nonce) {
  // Only one of its forms is deprecated, and not the one libraries use.
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
