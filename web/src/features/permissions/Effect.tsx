import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SimulationPanel } from '../../app/rights/SimulationPanel'
import type { RightsChangeInput } from '../../gql/graphql'
import { Panel } from '../../kit/basics'
import type { Said } from './matrix'

interface Props {
  /** The role that is changed. */
  roleKey: string
  /** What it would say. */
  said: readonly Said[]
}

/** Who would gain and lose what if the role said so: asked for when somebody wants to know, not with every tick. */
export function Effect({ roleKey, said }: Props) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<readonly RightsChangeInput[]>([])
  const now = JSON.stringify(said)
  const isOld = asked.length > 0 && JSON.stringify(asked[0]?.permissions) !== now
  const ask = (
    <button type="button" className="ph-btn" onClick={() => setAsked([{ kind: 'ROLE_SET', roleKey, permissions: [...said] }])}>
      {t(asked.length > 0 ? 'roles.effectAgain' : 'roles.effect')}
    </button>
  )
  if (asked.length === 0) {
    return (
      <Panel title={t('simulation.title')}>
        <p className="ph-quiet">{t('roles.effectAbout')}</p>
        {ask}
      </Panel>
    )
  }
  return (
    <div className="ph-stack">
      <SimulationPanel changes={asked} />
      {isOld && (
        <p className="ph-effectold" role="status">
          {t('roles.effectOld')} {ask}
        </p>
      )}
    </div>
  )
}
