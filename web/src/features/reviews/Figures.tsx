import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { AccessReviewFiguresDocument } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { Count, Han, Panel, Skeleton } from '../../kit/basics'
import { decisionWord, flagWord } from './words'

/** A review in figures: what was decided, what stands out, and who has how much to do. */
export function Figures({ id, decided }: { id: string; decided: number }) {
  const { t } = useTranslation()
  const [{ data }, ask] = useQuery({ query: AccessReviewFiguresDocument, variables: { id }, requestPolicy: 'cache-and-network' })
  useEffect(() => ask({ requestPolicy: 'network-only' }), [ask, decided])
  const found = useLast(data?.accessReviewStatistics ?? undefined)
  if (!found) {
    return <Skeleton rows={4} />
  }
  const groups = [
    { title: t('reviews.decision'), lines: found.byDecision.map((part) => ({ label: decisionWord(part.decision), count: part.total })) },
    { title: t('reviews.flags'), lines: found.byFlag.map((part) => ({ label: flagWord(part.flag), count: part.total })) },
  ]
  return (
    <>
      <Panel title={t('reviews.figures')}>
        <table className="ph-lines ph-figures">
          {groups.map(({ title, lines }) => (
            <tbody key={title}>
              <tr>
                <th scope="rowgroup" colSpan={2}>
                  {title}
                </th>
              </tr>
              {lines.map((line) => (
                <tr key={line.label}>
                  <th scope="row">{line.label}</th>
                  <td data-align="end">
                    <Count value={line.count} />
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </Panel>
      <Panel title={t('reviews.byReviewer')}>
        <table className="ph-lines ph-figures">
          <tbody>
            {found.byReviewer.slice(0, 10).map((part) => (
              <tr key={part.reviewerId ?? ''}>
                <th scope="row">{part.reviewerName ? <Han>{part.reviewerName}</Han> : t('reviews.administrators')}</th>
                <td data-align="end">{t('reviews.ofTotal', { undecided: part.undecided, total: part.total })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
    </>
  )
}
