import { expect, it } from 'vitest'
import { barsPath } from './Barcode'

it('a barcode is its bars in one path, with a quiet zone on either side', () => {
  expect(barsPath([2, 1, 1], 10)).toEqual({ path: 'M10 0h2v10h-2zM13 0h1v10h-1z', width: 24 })
  expect(barsPath([], 10)).toEqual({ path: '', width: 20 })
})
