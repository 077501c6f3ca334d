import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  verb: string
  busy?: boolean
  danger?: boolean | undefined
  onCancel: () => void
  /** What stands beside the buttons, such as the key of a retry. */
  children?: ReactNode
}

/** How a form in a layer ends: the way out first and the deed at the edge, as in every layer. */
export function Ending({ verb, busy = false, danger = false, onCancel, children }: Props) {
  const { t } = useTranslation()
  return (
    <div className="ph-ending">
      {children}
      <Button onClick={onCancel}>{t('common.cancel')}</Button>
      <Button type="primary" htmlType="submit" danger={danger} loading={busy}>
        {verb}
      </Button>
    </div>
  )
}
