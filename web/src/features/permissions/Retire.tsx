import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadDivisions } from '../../app/form/divisions'
import { send } from '../../app/form/send'
import { RoleRetireDocument } from '../../gql/graphql'
import { toast } from '../../kit/toast'
import type { RoleData } from './RolePage'
import { nameOf } from './words'

const ActionDialog = lazy(async () => ({
  default: (await import('../../kit/form/ActionDialog')).ActionDialog<{ reason: string }, { key: string }>,
}))

/** Asks before a role counts no more, for everybody who holds it. */
export function Retire({ role, held, again }: { role: RoleData; held: boolean; again: () => void }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button
        type="button"
        className="ph-btn"
        aria-disabled={held || undefined}
        title={held ? t('roles.heldByYou') : undefined}
        onClick={() => !held && setAsking(true)}
      >
        {t('roles.retire')}
      </button>
      <Suspense>
        {asking && (
          <ActionDialog
            title={t('roles.retireQuestion', { name: nameOf(role) })}
            consequence={<p>{t('roles.retireText')}</p>}
            verb={t('roles.retire')}
            danger
            fields={[{ kind: 'long', name: 'reason', label: t('roles.reason'), hint: t('roles.reasonHint'), most: 200 }]}
            now={{ version: role.version, facts: { [t('roles.version')]: String(role.version) } }}
            onStale={again}
            wordOf={(state) => state}
            loadDivisions={loadDivisions}
            send={({ reason }, expectedVersion) =>
              send(RoleRetireDocument, 'roleRetire', { input: { id: role.id, expectedVersion, reason: reason ?? '' } })
            }
            onDone={() => {
              toast(t('roles.retiredNow'))
              setAsking(false)
              again()
            }}
            onClose={() => setAsking(false)}
          />
        )}
      </Suspense>
    </>
  )
}
