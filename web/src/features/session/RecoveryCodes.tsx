import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RecoveryList } from '../../app/RecoveryList'
import { Frame } from './Frame'

/** Shown once. The way on opens only after the person says the codes are stored. */
export function RecoveryCodes({ codes, onStored }: { codes: readonly string[]; onStored: () => void }) {
  const { t } = useTranslation()
  const [stored, setStored] = useState(false)
  return (
    <Frame wide title={t('recovery.title')} lead={t('recovery.lead')}>
      <RecoveryList codes={codes} stored={stored} onStored={setStored} />
      <Button type="primary" size="large" block disabled={!stored} onClick={onStored}>
        {t('recovery.go')}
      </Button>
    </Frame>
  )
}
