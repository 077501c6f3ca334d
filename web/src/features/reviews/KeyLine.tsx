import { useTranslation } from 'react-i18next'
import { Key } from '../../kit/basics'

/** The keys that act on the marked entry, where whoever decides sees them. */
export function KeyLine() {
  const { t } = useTranslation()
  const keys = [
    { keys: ['↑', '↓'], word: t('reviews.keyMove') },
    { keys: ['k'], word: t('reviewDecision.KEEP') },
    { keys: ['r'], word: t('reviewDecision.REVOKE') },
    { keys: ['e'], word: t('reviewDecision.ESCALATE') },
    { keys: ['x'], word: t('reviews.keyTick') },
  ]
  return (
    <p className="ph-keyline">
      {keys.map(({ keys: pressed, word }) => (
        <span key={word}>
          {pressed.map((one) => (
            <Key key={one}>{one}</Key>
          ))}{' '}
          {word}
        </span>
      ))}
    </p>
  )
}
