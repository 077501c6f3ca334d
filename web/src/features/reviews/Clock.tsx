import { useTranslation } from 'react-i18next'
import { AccessReviewClockDocument } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'
import { Time } from '../../kit/basics'
import { Deadline } from '../../kit/detail/Deadline'
import { DutyBadge } from './words'

/** How the clock of reviews stands: the rule it rests on is told on the deadline. */
export function Clock() {
  const { t } = useTranslation()
  const [{ data }] = useQuery({ query: AccessReviewClockDocument, variables: {}, requestPolicy: 'cache-and-network' })
  const clock = data?.accessReviewClock
  return (
    <section className="ph-panel ph-clock" aria-label={t('reviews.clock')} aria-busy={!clock}>
      <h2>{t('reviews.clock')}</h2>
      {clock && (
        <>
          <DutyBadge status={clock.status} />
          {clock.dueOn && (
            <span>
              {t('reviews.clockDue')} <span className="ph-num">{clock.dueOn}</span> <Deadline day={clock.dueOn} label={t('reviews.one')} basis={clock.basis} />
            </span>
          )}
          <span>
            {clock.doneAt ? (
              <>
                {t('reviews.clockDone')} <Time at={clock.doneAt} short />
              </>
            ) : (
              t('reviews.clockNever')
            )}
          </span>
          <span className="ph-quiet">
            {t('reviews.clockEvery', { count: clock.months })} · {clock.basis}
          </span>
        </>
      )}
    </section>
  )
}
