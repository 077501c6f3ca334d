import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Layer } from './Layer'

interface Props {
  title: string
  /** The button repeats the verb of the question. */
  verb: string
  keep?: string
  danger?: boolean
  busy?: boolean
  onVerb: () => void
  onKeep: () => void
  children: ReactNode
}

/** A question about a deed that cannot be taken back. */
export default function Question({ title, verb, keep, danger, busy, onVerb, onKeep, children }: Props) {
  const { t } = useTranslation()
  return (
    <Layer
      open
      title={title}
      width={440}
      className="ph-dialog"
      okText={verb}
      cancelText={keep ?? t('common.cancel')}
      okButtonProps={{ danger: danger ?? false, loading: busy ?? false }}
      cancelButtonProps={{ autoFocus: true }}
      closable={false}
      onOk={onVerb}
      onCancel={onKeep}
    >
      {children}
    </Layer>
  )
}
