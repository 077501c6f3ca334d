import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useViewer } from '../../app/session'
import { MyDataDocument, type MyDataQuery, type SubjectRequestKind } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Empty, Panel, Skeleton } from '../../kit/basics'
import { Icon, type IconName } from '../../kit/Icon'
import { Page } from '../../kit/Page'
import { ProblemNote } from '../../kit/ProblemNote'
import { MyRequests } from './MyRequests'
import './subjects.css'
import { isOpen, keptWord } from './words'

const Ask = lazy(() => import('./Ask'))

const FIRST = 50
const AGAIN_MS = 3000
const kinds: readonly { kind: SubjectRequestKind; icon: IconName }[] = [
  { kind: 'EXPORT', icon: 'download' },
  { kind: 'RECTIFICATION', icon: 'user' },
  { kind: 'DELETION', icon: 'cross' },
]

export type MyRequest = MyDataQuery['subjectRequests']['nodes'][number]

/** Everything somebody may ask for about their own data, and what they have asked for. */
export default function MyData() {
  const { t } = useTranslation()
  const who = useViewer()
  const id = who?.user?.id ?? ''
  const [asking, setAsking] = useState<SubjectRequestKind>()
  const [{ data, error }, ask] = useQuery({
    query: MyDataDocument,
    variables: { filter: { user: { eq: id } }, orderBy: [{ field: 'REQUESTED_AT', direction: 'DESC' }], first: FIRST },
    requestPolicy: 'cache-and-network',
    pause: !id,
  })
  const found = useLast(data)
  const requests = found?.subjectRequests.nodes
  const again = () => ask({ requestPolicy: 'network-only' })
  const isMade = requests?.some((one) => one.kind === 'EXPORT' && isOpen(one.state)) ?? false
  useEffect(() => {
    if (!isMade) {
      return undefined
    }
    const looking = setInterval(() => ask({ requestPolicy: 'network-only' }), AGAIN_MS)
    return () => clearInterval(looking)
  }, [isMade, ask])
  const isCustomer = who?.user?.kind === 'CUSTOMER'
  return (
    <Page title={t('subjects.mine')} note={<span>{t('subjects.mineNote')}</span>}>
      <div className="ph-columns">
        <div className="ph-stack">
          <Panel title={t('subjects.askTitle')}>
            <ul className="ph-rights">
              {kinds
                .filter(({ kind }) => kind !== 'DELETION' || isCustomer)
                .map(({ kind, icon }) => (
                  <li key={kind}>
                    <div>
                      <strong>{t(`subjects.ask.${kind}.title`)}</strong>
                      <small>{t(`subjects.ask.${kind}.short`)}</small>
                    </div>
                    <button
                      type="button"
                      className="ph-btn"
                      disabled={requests?.some((one) => one.kind === kind && isOpen(one.state)) ?? true}
                      onClick={() => setAsking(kind)}
                    >
                      <Icon name={icon} />
                      {t(`subjects.ask.${kind}.verb`)}
                    </button>
                  </li>
                ))}
            </ul>
          </Panel>
          <Panel title={t('subjects.asked')}>
            {error && !requests && <ProblemNote problem={problemOf(error)} />}
            {!requests && !error && <Skeleton rows={3} />}
            {requests?.length === 0 && (
              <Empty icon="lock" title={t('subjects.noneTitle')}>
                {t('subjects.mineNone')}
              </Empty>
            )}
            {requests && requests.length > 0 && <MyRequests requests={requests} again={again} />}
          </Panel>
        </div>
        <Panel title={t('subjects.keptTitle')}>
          <p className="ph-quiet">{t('subjects.keptNote')}</p>
          <ul className="ph-kept">
            {found?.retainedRecords.map((one) => (
              <li key={one.name}>
                <strong>{keptWord(one.name)}</strong>
                <small>{t('subjects.keptFor', { years: one.years, basis: one.basis })}</small>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
      <Suspense>
        {asking && (
          <Ask
            kind={asking}
            name={who?.user?.displayName ?? ''}
            onDone={() => {
              setAsking(undefined)
              again()
            }}
            onClose={() => setAsking(undefined)}
          />
        )}
      </Suspense>
    </Page>
  )
}
