/** The address of an action: the mutation's name without the thing it belongs to. `shipmentAwaitPickup` is `await-pickup`. */
export function slugOf(action: string, thing: string): string {
  const verb = action.startsWith(thing) ? action.slice(thing.length) : action
  return verb.replace(/[A-Z]/g, (letter, at: number) => `${at > 0 ? '-' : ''}${letter.toLowerCase()}`)
}

export function actionOf(slug: string, thing: string): string {
  return thing + slug.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}
