import { useTranslation } from 'react-i18next'

const steps = ['describe', 'settle', 'done'] as const

/** Where the present customer stands. */
export function Steps({ current }: { current: (typeof steps)[number] }) {
  const { t } = useTranslation()
  return (
    <ol className="ph-steps" aria-label={t('counter.steps')}>
      {steps.map((step, index) => (
        <li key={step} aria-current={step === current ? 'step' : undefined}>
          <span aria-hidden="true">{index + 1}</span>
          {t(`counter.step.${step}`)}
        </li>
      ))}
    </ol>
  )
}
