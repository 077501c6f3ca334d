import { expect, it } from 'vitest'
import { actionOf, slugOf } from './slugs'

it.each([
  ['shipmentAwaitPickup', 'shipment', 'await-pickup'],
  ['shipmentAccept', 'shipment', 'accept'],
  ['orderPay', 'order', 'pay'],
])('the address of %s is %s/%s, and back', (action, thing, slug) => {
  expect(slugOf(action, thing)).toBe(slug)
  expect(actionOf(slug, thing)).toBe(action)
})
