import { useTranslation } from 'react-i18next'
import { askWhy, type WhyQuestion } from './why'

/** Stands wherever something is refused for want of a right: it opens the explanation. */
export function WhyButton({ question, quiet }: { question: WhyQuestion; quiet?: boolean }) {
  const { t } = useTranslation()
  return (
    <button type="button" className={quiet ? 'ph-linkbtn' : 'ph-btn'} onClick={() => askWhy(question)}>
      {t('why.ask')}
      <span className="ph-sr"> {question.permission}</span>
    </button>
  )
}
