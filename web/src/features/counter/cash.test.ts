import { expect, it } from 'vitest'
import { changeDue } from './cash'

it('gives back to the fen', () => {
  expect(changeDue('20', '11.50')).toBe('8.50')
  expect(changeDue('11.5', '11.50')).toBe('0.00')
  expect(changeDue('100.05', '0.10')).toBe('99.95')
})

it('gives nothing back of too little, or of what is no amount', () => {
  expect(changeDue('11.49', '11.50')).toBeUndefined()
  expect(changeDue('', '11.50')).toBeUndefined()
  expect(changeDue('-20', '11.50')).toBeUndefined()
  expect(changeDue('1e3', '11.50')).toBeUndefined()
})
