import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths, routeIds } from '../../app/paths'
import { useCan } from '../../app/session'
import { Page } from '../../kit/Page'
import { Tabs } from '../../kit/Tabs'
import { Apart } from './Apart'
import './assignments.css'
import { ByUnit } from './ByUnit'
import { Holders } from './Holders'

const route = getRouteApi(routeIds.assignments)

/** Who holds which role where, who is elevated, and which roles nobody may hold together. */
export default function Assignments() {
  const { t } = useTranslation()
  const { tab = 'unit', unit, where } = route.useSearch()
  const go = useNavigate({ from: paths.assignments })
  const mayRules = useCan('role_conflicts:read')
  const tabs = [
    { name: 'unit' as const, label: t('assignments.byUnit') },
    { name: 'elevated' as const, label: t('assignments.elevated') },
    ...(mayRules ? [{ name: 'apart' as const, label: t('assignments.apart') }] : []),
  ]
  return (
    <Page title={t('assignments.title')}>
      <div>
        <Tabs
          label={t('assignments.tabs')}
          tabs={tabs}
          current={tab}
          onChange={(name) => void go({ search: { tab: name === 'unit' ? undefined : name } })}
        >
          {tab === 'elevated' && (
            <Holders
              title={t('assignments.elevated')}
              filter={{ elevation: { eq: true } }}
              none={{ title: t('assignments.noneElevated'), text: t('assignments.noneElevatedText') }}
            />
          )}
          {tab === 'apart' && mayRules && <Apart />}
          {tab === 'unit' && (
            <ByUnit unit={unit} isHere={where === 'here'} onChoose={(next) => void go({ search: (old) => ({ ...old, ...next }) })} />
          )}
        </Tabs>
      </div>
    </Page>
  )
}
