import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCrumb } from '../../app/crumbs'
import { NotFound } from '../../app/Failed'
import { ObjectHistory } from '../../app/history/ObjectHistory'
import { LoadFailure } from '../../app/LoadFailure'
import { dataRequestPath, routeIds } from '../../app/paths'
import { useCan } from '../../app/session'
import { SubjectRequestDetailDocument, type SubjectRequestDetailQuery } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Facts, Han, None, Panel, Skeleton, Time } from '../../kit/basics'
import { Page } from '../../kit/Page'
import { requestName } from './columns'
import { Decide } from './Decide'
import { Due } from './Due'
import { keptWord, kindWord, RequestBadge } from './words'

const route = getRouteApi(routeIds.dataRequest)

export type RequestData = Extract<NonNullable<SubjectRequestDetailQuery['node']>, { __typename?: 'SubjectRequest' }>

export default function RequestDetail() {
  const { id } = route.useParams()
  return <RequestPage key={id} id={id} />
}

function RequestPage({ id }: { id: string }) {
  const { t } = useTranslation()
  const [{ data, error, fetching }, ask] = useQuery({
    query: SubjectRequestDetailDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  })
  const node = useLast(data?.node ?? undefined)
  const request = node?.__typename === 'SubjectRequest' ? node : undefined
  const again = () => ask({ requestPolicy: 'network-only' })
  useCrumb(dataRequestPath(id), request && requestName(request))
  if (request) {
    return <Loaded request={request} again={again} />
  }
  if (error) {
    return (
      <Page title={t('subjects.one')}>
        <LoadFailure problem={problemOf(error)} permission="subject_requests:read" onRetry={again} />
      </Page>
    )
  }
  return fetching ? (
    <Page title={t('subjects.one')}>
      <Skeleton />
    </Page>
  ) : (
    <NotFound />
  )
}

function Loaded({ request, again }: { request: RequestData; again: () => void }) {
  const { t } = useTranslation()
  const mayTrail = useCan('audit_entries:read')
  return (
    <Page
      title={kindWord(request.kind)}
      name={requestName(request)}
      note={
        <>
          <RequestBadge state={request.state} />
          {request.user && (
            <span>
              <Han>{request.user.displayName}</Han>
            </span>
          )}
        </>
      }
      actions={<Decide request={request} again={again} />}
    >
      <div className="ph-columns">
        <div className="ph-stack">
          <Panel title={t('subjects.one')}>
            <Facts
              items={[
                ...(request.wantedName ? [{ label: t('subjects.wantedName'), value: <Han>{request.wantedName}</Han> }] : []),
                { label: t('subjects.requestedAt'), value: <Time at={request.requestedAt} /> },
                { label: t('subjects.dueAt'), value: <Due request={request} /> },
                { label: t('subjects.begunAt'), value: request.begunAt ? <Time at={request.begunAt} /> : <None /> },
                { label: t('subjects.endedAt'), value: request.endedAt ? <Time at={request.endedAt} /> : <None /> },
                { label: t('subjects.decidedBy'), value: request.decidedBy ? <Han>{request.decidedBy.displayName}</Han> : <None /> },
                ...(request.reason ? [{ label: t('subjects.reason'), value: request.reason }] : []),
              ]}
            />
          </Panel>
          {mayTrail && <ObjectHistory id={request.id} />}
        </div>
        {(request.kind === 'DELETION' || request.kept.length > 0) && (
          <Panel title={t('subjects.keptTitle')}>
            {request.kept.length === 0 ? (
              <p>{t('subjects.keptLater')}</p>
            ) : (
              <Facts
                items={request.kept.map((one) => ({ label: keptWord(one.name), value: t('subjects.keptFor', { years: one.years, basis: one.basis }) }))}
              />
            )}
          </Panel>
        )}
      </div>
    </Page>
  )
}
