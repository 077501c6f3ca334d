import { expect, it } from 'vitest'
import type { CounterOrderFragment } from '../../gql/graphql'
import { withSender } from './recent'

const order = (name: string) => ({ sender: { name, phone: '139******11', city: '北京市' } }) as CounterOrderFragment

it('shows masks, the latest first, each sender once and only a few', () => {
  const draft = { sender: { name: '李四', phone: '13900001111' } }
  const names = ['李*', '王*', '李*', 'A*', 'B*', 'C*', 'D*', 'E*']
  const known = names.reduce<ReturnType<typeof withSender>>((all, name) => withSender(all, order(name), draft), [])
  expect(known.map((one) => one.label.split(' ')[0])).toEqual(['E*', 'D*', 'C*', 'B*', 'A*', '李*'])
  expect(JSON.stringify(known.map((one) => one.label))).not.toContain('13900001111')
})
