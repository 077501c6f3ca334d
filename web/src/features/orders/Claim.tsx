import { Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '../../app/form/send'
import { CompensationEstimateDocument, type CompensationEstimateInput } from '../../gql/graphql'
import { Amount, Facts, Han, Panel } from '../../kit/basics'
import { fieldsOf, KitForm, usePreview, usePreviewIssues, type Preview } from '../../kit/form'
import { money } from '../../kit/format'
import { isWord } from '../../kit/known'
import { ProblemNote } from '../../kit/ProblemNote'
import type { Words } from '../../i18n/words'
import { claimInput, stepWords, type ClaimValues, type Estimate } from './claiming'
import type { OrderData } from './useOrder'

const { Number: NumberField, Choice, Check } = fieldsOf<CompensationEstimateInput>()
const kinds = ['LOST', 'DAMAGED', 'SHORTAGE'] as const
const start: ClaimValues = { total: true, noticeDisplayed: true }

/** A calculator: the facts of a loss on the left, what the law makes of them on the right. Nothing is decided. */
export default function Claim({ order }: { order: OrderData }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<ClaimValues>()
  const [values, setValues] = useState<ClaimValues>(start)
  const preview = usePreview(claimInput(order.id, values), (input) =>
    ask(CompensationEstimateDocument, 'compensationEstimate', { input }),
  )
  usePreviewIssues(form, preview.issues)
  return (
    <div className="ph-columns">
      <Panel title={t('claim.title')} group>
        <p className="ph-quiet">{t('claim.lead')}</p>
        <KitForm<ClaimValues> form={form} name="claim" start={start} onSend={() => undefined} onEdit={setValues}>
          <div className="ph-two">
            <Choice name="kind" label={t('claim.kind')} choices={kinds.map((value) => ({ value, label: t(`lossKind.${value}`) }))} />
            <NumberField name="actualLoss" label={t('claim.actualLoss')} kind="amount" />
          </div>
          <Check name="total" label={t('claim.total')} />
          {values.total === false && (
            <NumberField name="fullValue" label={t('claim.fullValue')} hint={t('claim.fullValueHint')} kind="amount" optional />
          )}
          <Check name="forceMajeure" label={t('claim.forceMajeure')} />
          <Check name="grossNegligence" label={t('claim.grossNegligence')} />
          <Check name="senderFault" label={t('claim.senderFault')} />
          <Check name="noticeDisplayed" label={t('claim.noticeDisplayed')} />
        </KitForm>
      </Panel>
      <Panel title={t('claim.result')}>
        <Result preview={preview} />
      </Panel>
    </div>
  )
}

function ruleWord(rule: string): string {
  const key = `claim.ruleWord.${rule as keyof Words['claim']['ruleWord']}` as const
  return isWord(key) ? key : rule
}

function Result({ preview }: { preview: Preview<Estimate> }) {
  const { t } = useTranslation()
  const { result, stale, problem } = preview
  if (problem) {
    return <ProblemNote problem={problem} />
  }
  if (!result) {
    return <p className="ph-quiet">{t('claim.wait')}</p>
  }
  const steps = stepWords(result.steps)
  return (
    <div className="ph-stack" data-stale={stale || undefined}>
      <div className="ph-total">
        <span>{t('claim.amount')}</span>
        <strong>
          <Amount value={result.amount} />
        </strong>
      </div>
      <p className="ph-sr" role="status">
        {!stale && t('claim.spoken', { amount: money(result.amount) })}
      </p>
      <Facts
        items={[
          { label: t('claim.rule'), value: t(ruleWord(result.rule) as 'claim.rule') },
          { label: t('claim.regime'), value: t(`liabilityRegime.${result.regime}`) },
          { label: t('claim.basis'), value: <Han>{result.basis}</Han> },
          ...(steps.length > 0 ? [{ label: t('claim.steps'), value: steps.map((step) => <p key={step}>{step}</p>) }] : []),
          { label: t('claim.enquiryUntil'), value: result.enquiryUntil },
          { label: t('claim.answer'), value: t('claim.answerDays', { days: result.answerWithinDays }) },
        ]}
      />
    </div>
  )
}
