import { useNavigate, useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { pageSteps } from '../../app/keyset'
import { LoadFailure } from '../../app/LoadFailure'
import { paths } from '../../app/paths'
import { AuditEntriesDocument } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Empty, Skeleton } from '../../kit/basics'
import { DataTable, Pager } from '../../kit/DataTable'
import type { ActiveFilter } from '../../kit/Filters'
import { auditColumns } from './columns'
import { auditVariables } from './query'
import { noFilters, type PartProps } from './trail'

export function AuditRows({ search, change, active }: PartProps) {
  const { t } = useTranslation()
  const go = useNavigate({ from: paths.audit })
  const router = useRouter()
  const { entry, ...place } = search
  const [{ data, error, fetching }, again] = useQuery({
    query: AuditEntriesDocument,
    variables: auditVariables(place),
    requestPolicy: 'cache-and-network',
  })
  const last = useLast(data?.auditEntries)
  const here = router.buildLocation({ to: paths.audit, search: place }).href
  const columns = useMemo(() => auditColumns(t, here), [t, here])
  const problem = error && problemOf(error)

  if (problem && !data) {
    return (
      <LoadFailure
        problem={problem}
        permission="audit_entries:read"
        onRetry={() => again({ requestPolicy: 'network-only' })}
      />
    )
  }
  if (!last) {
    return <Skeleton rows={12} />
  }
  if (last.nodes.length === 0) {
    return <NoEntries active={active} onClear={() => change(noFilters)} />
  }
  const steps = pageSteps(search, last.nodes.length, last.pageInfo)
  const to = (page: typeof steps.next) => page && (() => void go({ search: (old) => ({ ...old, ...page }) }))
  return (
    <>
      <DataTable
        label={t('audit.title')}
        rows={last.nodes}
        columns={columns}
        busy={fetching}
        activeId={last.nodes.find((node) => node.sequence === entry)?.id}
      />
      <Pager
        from={steps.from}
        to={steps.from + last.nodes.length - 1}
        total={last.totalCount}
        onPrevious={to(steps.previous)}
        onNext={to(steps.next)}
      />
    </>
  )
}

function NoEntries({ active, onClear }: { active: readonly ActiveFilter[]; onClear: () => void }) {
  const { t } = useTranslation()
  if (active.length === 0) {
    return (
      <Empty icon="trail" title={t('audit.noneTitle')}>
        {t('audit.noneText')}
      </Empty>
    )
  }
  return (
    <Empty
      title={t('audit.noMatchTitle')}
      action={
        <button type="button" className="ph-btn" onClick={onClear}>
          {t('filters.clearAll')}
        </button>
      }
    >
      {t('audit.noMatchText', { filters: active.map((filter) => filter.label).join(' · ') })}
    </Empty>
  )
}
