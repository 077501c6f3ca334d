import { describe, expect, it } from 'vitest'
import { nameOf, placeIssues, type Name } from './issues'

function issue(...path: string[]) {
  return { path, code: 'REQUIRED', params: [] }
}

const shown: Name[] = [['product'], ['size', 'lengthMm'], ['contents'], ['contents', 0, 'description'], ['sender', 'phone']]

describe('an issue of the API', () => {
  it('names a field from the input downwards, lines by their number', () => {
    expect(nameOf(issue('input', 'contents', '0', 'description'))).toEqual(['contents', 0, 'description'])
    expect(nameOf(issue('sender', 'phone'))).toEqual(['sender', 'phone'])
  })

  it('belongs to its field', () => {
    const placed = placeIssues([issue('sender', 'phone'), issue('contents', '0', 'description')], shown)
    expect(placed.fields.map((field) => field.name)).toEqual([['sender', 'phone'], ['contents', 0, 'description']])
    expect(placed.elsewhere).toEqual([])
  })

  it('about a line that is not shown belongs to the list', () => {
    expect(placeIssues([issue('contents', '3', 'value')], shown).fields[0]?.name).toEqual(['contents'])
  })

  it('about something the form does not show belongs to the form', () => {
    expect(placeIssues([issue('unitId')], shown).elsewhere).toHaveLength(1)
  })

  it('about several fields together belongs to the first of them', () => {
    expect(placeIssues([issue('size')], shown).fields[0]?.name).toEqual(['size', 'lengthMm'])
  })

  it('joins others of its field', () => {
    expect(placeIssues([issue('product'), issue('product')], shown).fields).toHaveLength(1)
  })

  it('goes where the form calls the same field otherwise', () => {
    const ends = (name: Name): Name => (name[0] === 'origin' ? ['sender', ...name.slice(1)] : name)
    expect(placeIssues([issue('origin', 'phone')], shown, ends).fields[0]?.name).toEqual(['sender', 'phone'])
  })
})
