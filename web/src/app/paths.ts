/** Every address of the console and of the server it talks to. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  enrol: '/sign-in/second-factor',
  firstAdministrator: '/first-administrator',
  orders: '/orders',
  orderNew: '/orders/new',
  order: '/orders/$number',
  orderCancel: '/orders/$number/cancel',
  audit: '/audit',
  account: '/account',
  playground: '/playground',
  graphql: '/graphql',
  health: '/healthz',
} as const

/** The router's names for the pages that read their own parameters. */
export const routeIds = {
  orders: '/shell/orders',
  order: '/shell/orders/$number',
  orderCancel: '/shell/orders/$number/cancel',
  audit: '/shell/audit',
  signIn: '/sign-in',
} as const

export function orderPath(number: string): string {
  return paths.order.replace('$number', encodeURIComponent(number))
}

/** Another document of ours, which the router of the console does not know. */
export function isApart(path: string | undefined): boolean {
  return path?.split(/[?#]/)[0] === paths.playground
}
