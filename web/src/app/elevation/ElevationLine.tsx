import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ElevationEndDocument } from '../../gql/graphql'
import { Icon } from '../../kit/Icon'
import { toast } from '../../kit/toast'
import { send } from '../form/send'
import { refreshViewer } from '../session'
import { roleWord } from '../words/roles'
import './elevation.css'
import { leftOf, useElevations } from './useElevations'

/** While somebody holds a role for hours, a line says which and for how long, and ends it when it is not needed any more. */
export function ElevationLine() {
  const { t } = useTranslation()
  const { elevations, now, again } = useElevations()
  const [busy, setBusy] = useState(false)
  const end = async (id: string) => {
    setBusy(true)
    const outcome = await send(ElevationEndDocument, 'elevationEnd', { input: { id } })
    setBusy(false)
    again()
    await refreshViewer()
    if (outcome.kind === 'done') {
      toast(t('elevate.ended'))
    }
  }
  return elevations.map((one) => {
    const left = leftOf(one, now)
    const role = roleWord(one.role)
    return (
      left && (
        <div key={one.id} className="ph-offline ph-elevated">
          <Icon name="key" />
          <span>{left.hours > 0 ? t('elevate.lineHours', { role, ...left }) : t('elevate.line', { role, ...left })}</span>
          <button type="button" className="ph-btn" disabled={busy} onClick={() => void end(one.id)}>
            {t('elevate.end')}
          </button>
        </div>
      )
    )
  })
}
