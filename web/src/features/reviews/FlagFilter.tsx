import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { entryViews, reviewFlags, type EntryView } from '../../app/reviewSearch'
import type { AccessReviewFlag } from '../../gql/graphql'
import { flagWord } from './words'

interface Props {
  view: EntryView
  flag: AccessReviewFlag | undefined
  /** Only whoever decides has entries of their own. */
  mine: boolean
  onView: (view: EntryView) => void
  onFlag: (flag: AccessReviewFlag | undefined) => void
  /** What is done with several entries takes the flags' place, so that no row moves. */
  children?: ReactNode
}

/** Which entries are shown: by how far they are, and by what stands out. */
export function FlagFilter({ view, flag, mine, onView, onFlag, children }: Props) {
  const { t } = useTranslation()
  return (
    <div className="ph-reviewbar">
      <div className="ph-reviewviews" role="group" aria-label={t('reviews.views')}>
        {entryViews
          .filter((one) => mine || one !== 'mine')
          .map((one) => (
            <button key={one} type="button" className="ph-btn" aria-current={one === view || undefined} onClick={() => onView(one)}>
              {t(`reviews.view.${one}`)}
            </button>
          ))}
      </div>
      {children ?? (
        <div className="ph-flagfilter" role="group" aria-label={t('reviews.flagsLabel')}>
          {reviewFlags.map((one) => (
            <button key={one} type="button" className="ph-btn" aria-pressed={one === flag} onClick={() => onFlag(one === flag ? undefined : one)}>
              {flagWord(one)}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
