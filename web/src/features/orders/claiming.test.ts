import { describe, expect, it } from 'vitest'
import type { CompensationStepCode } from '../../gql/graphql'
import { allWords, startLanguage } from '../../i18n'
import { claimInput, stepWords } from './claiming'

const amounts: Record<CompensationStepCode, Record<string, string>> = {
  ACTUAL_LOSS: { loss: '9.00' },
  INSURED_VALUE: { insured: '500.00' },
  THREE_TIMES_POSTAGE: { postage: '4.20', cap: '12.60' },
  LESSER_OF_LOSS_AND_CAP: { loss: '100.00', postage: '12.00', cap: '36.00' },
  LESSER_OF_LOSS_AND_INSURED: { loss: '400.00', insured: '1000.00' },
  PROPORTION: { loss: '80.00', insured: '500.00', value: '1000.00' },
}

const steps = Object.entries(amounts) as [CompensationStepCode, Record<string, string>][]
const step = (code: CompensationStepCode, params: Record<string, string>) => ({
  code,
  params: Object.entries(params).map(([name, value]) => ({ name, value })),
})

describe('a claim', () => {
  it('is reckoned once there is a kind and a loss', () => {
    expect(claimInput('o', {})).toBeUndefined()
    expect(claimInput('o', { kind: 'LOST', actualLoss: 'much' })).toBeUndefined()
    expect(claimInput('o', { kind: 'LOST', actualLoss: '￥1,200.50' })).toMatchObject({ orderId: 'o', actualLoss: '1200.50', total: true })
  })

  it('takes the notice for displayed unless it is said that it was not', () => {
    const loss = { kind: 'LOST', actualLoss: '10' } as const
    expect(claimInput('o', loss)?.noticeDisplayed).toBe(true)
    expect(claimInput('o', { ...loss, noticeDisplayed: false })?.noticeDisplayed).toBe(false)
  })

  it('asks for the value of the whole only for a part', () => {
    expect(claimInput('o', { kind: 'LOST', actualLoss: '10', total: true, fullValue: '99' })?.fullValue).toBeUndefined()
    expect(claimInput('o', { kind: 'SHORTAGE', actualLoss: '10', total: false, fullValue: '99' })?.fullValue).toBe('99')
  })

  it.each(['en', 'zh-CN'] as const)('says each step with its amounts in %s', async (language) => {
    await startLanguage(language)
    await allWords()
    for (const [code, params] of steps) {
      const [words = ''] = stepWords([step(code, params)])
      expect(words).not.toContain('claim.step')
      expect(words).not.toContain('{{')
      for (const amount of Object.values(params)) {
        expect(words).toContain(`¥${amount}`)
      }
    }
    expect(stepWords([])).toEqual([])
  })
})
