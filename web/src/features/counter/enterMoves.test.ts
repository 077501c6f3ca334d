import { expect, it } from 'vitest'
import { stopsIn } from './enterMoves'

it('Enter walks the fields in order, a group of choices once, closed parts never', () => {
  const form = document.createElement('form')
  form.innerHTML = `
    <input type="radio" name="product" id="one"><input type="radio" name="product" id="two">
    <input id="weight"><details><summary>paste</summary><textarea id="paste"></textarea></details>
    <select id="country"></select><input id="off" disabled><button type="button" id="more"></button>
    <div data-offway><input id="recent"></div>
    <input type="checkbox" id="declared"><button type="submit" id="send"></button>`
  expect(stopsIn(form).map((stop) => stop.id)).toEqual(['one', 'weight', 'country', 'declared', 'send'])
})
