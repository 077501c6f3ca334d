import { Button, Form } from 'antd'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hold, useHeld } from '../../app/held'
import { LoadFailure } from '../../app/LoadFailure'
import { paths, routeIds } from '../../app/paths'
import { usePermissionNames } from '../../app/rights/names'
import { permissionIn } from '../../app/parts'
import { useCan } from '../../app/session'
import { WhoCanDocument, type WhoCanQuery } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { outcomeOf } from '../../graphql/outcome'
import { problemOf } from '../../graphql/problems'
import { Empty, Panel, Skeleton } from '../../kit/basics'
import { KitForm, TextField } from '../../kit/form'
import { Page } from '../../kit/Page'
import { Note } from '../../kit/ProblemNote'
import { issueSentence } from '../../kit/problems'
import { HolderTable } from './HolderTable'
import { useObject } from './useObject'
import '../../app/rights/rights.css'

const route = getRouteApi(routeIds.whoCan)
const TOGETHER = 50

interface Asked {
  permission: string
  object?: string
}

export type Holders = Extract<WhoCanQuery['whoCan'], { __typename: 'PermissionHolders' }>

/** Who can do something now, everywhere or with one object. The permission stands in the address, the object does not. */
export default function WhoCan() {
  const { t } = useTranslation()
  const { permission } = route.useSearch()
  const { q: object, lost } = useHeld()
  const go = useNavigate({ from: paths.whoCan })
  const maySimulate = useCan('permissions:simulate')
  const known = usePermissionNames().map(({ name }) => name)
  const [form] = Form.useForm<Asked>()
  const ask = (typed: Asked) => {
    const asked = permissionIn(typed.permission.split(' ')[0])
    if (!asked) {
      form.setFields([{ name: 'permission', errors: [t('whoCan.unknown')] }])
      return
    }
    void go({ search: { permission: asked }, state: hold(typed.object?.trim()) })
  }
  return (
    <Page
      title={t('whoCan.title')}
      note={t('whoCan.about')}
      actions={
        maySimulate && (
          <Link className="ph-btn" to={paths.simulate}>
            {t('nav.simulate')}
          </Link>
        )
      }
    >
      <Panel>
        <KitForm<Asked> form={form} name="whoCan" start={{ permission: permission ?? '', object: object ?? '' }} onSend={ask}>
          <div className="ph-questionline">
            <TextField<Asked> name="permission" label={t('whoCan.permission')} hint={t('whoCan.permissionHint')} most={80} suggestions={known} />
            <TextField<Asked> name="object" label={t('whoCan.object')} hint={t('whoCan.objectHint')} most={120} optional />
            <Button type="primary" htmlType="submit">
              {t('whoCan.ask')}
            </Button>
          </div>
        </KitForm>
      </Panel>
      {permission && !lost ? (
        <Answered key={`${permission} ${object ?? ''}`} permission={permission} object={object} />
      ) : (
        <Empty icon="key" title={t('whoCan.noneTitle')}>
          {t(lost ? 'held.lost' : 'whoCan.noneText')}
        </Empty>
      )}
    </Page>
  )
}

function Answered({ permission, object }: { permission: string; object: string | undefined }) {
  const found = useObject(object)
  const { t } = useTranslation()
  if (found.kind === 'looking') {
    return <Skeleton rows={3} />
  }
  if (found.kind === 'absent') {
    return <Note tone="waiting">{t('whoCan.absent')}</Note>
  }
  return <Pages permission={permission} objectId={found.id} />
}

/** Page by page; those before stay within reach by their beginnings. */
function Pages({ permission, objectId }: { permission: string; objectId: string | undefined }) {
  const { t } = useTranslation()
  const [begins, setBegins] = useState<readonly (string | undefined)[]>([undefined])
  const after = begins.at(-1)
  const [result, again] = useQuery({ query: WhoCanDocument, variables: { permission, objectId, first: TOGETHER, after }, requestPolicy: 'cache-and-network' })
  const data = useLast(result.data)
  if (result.error) {
    return <LoadFailure problem={problemOf(result.error)} permission="permission_holders:read" onRetry={() => again({ requestPolicy: 'network-only' })} />
  }
  if (!data) {
    return <Skeleton />
  }
  const outcome = outcomeOf({ data }, 'whoCan')
  if (outcome.kind === 'issues') {
    return <Note tone="failed">{outcome.issues.map(issueSentence).join(' ')}</Note>
  }
  if (outcome.kind !== 'done') {
    return <Note tone="waiting">{t('whoCan.absent')}</Note>
  }
  const { done } = outcome
  return (
    <HolderTable
      found={done}
      busy={result.fetching}
      from={(begins.length - 1) * TOGETHER + 1}
      onNext={done.after ? () => setBegins([...begins, done.after ?? undefined]) : undefined}
      onPrevious={begins.length > 1 ? () => setBegins(begins.slice(0, -1)) : undefined}
    />
  )
}
