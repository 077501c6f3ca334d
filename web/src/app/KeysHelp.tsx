import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { Key } from '../kit/basics'
import { useCan } from './session'

interface Line {
  word: 'help' | 'goOrders' | 'goAudit' | 'create' | 'search' | 'nextRow' | 'open' | 'submit' | 'closeLayer'
  keys: string
}

interface Group {
  word: 'everywhere' | 'lists' | 'forms'
  lines: Line[]
}

function useGroups(): Group[] {
  const orders = useCan('orders:read')
  const audit = useCan('audit_entries:read')
  const place = useCan('orders:place')
  const everywhere: Line[] = [{ word: 'help', keys: '?' }]
  if (orders) {
    everywhere.push({ word: 'goOrders', keys: 'g o' })
  }
  if (audit) {
    everywhere.push({ word: 'goAudit', keys: 'g a' })
  }
  if (place) {
    everywhere.push({ word: 'create', keys: 'c' })
  }
  return [
    { word: 'everywhere', lines: everywhere },
    {
      word: 'lists',
      lines: [
        { word: 'search', keys: '/' },
        { word: 'nextRow', keys: 'j k' },
        { word: 'open', keys: 'Enter' },
      ],
    },
    {
      word: 'forms',
      lines: [
        { word: 'submit', keys: 'Ctrl/⌘ Enter' },
        { word: 'closeLayer', keys: 'Esc' },
      ],
    },
  ]
}

export default function KeysHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const groups = useGroups()
  return (
    <Modal open title={t('keys.title')} footer={null} width={640} onCancel={onClose}>
      <div className="ph-keys">
        {groups.map((group) => (
          <section key={group.word}>
            <h2>{t(`keys.${group.word}`)}</h2>
            <dl>
              {group.lines.map((line) => (
                <div key={line.word}>
                  <dt>{t(`keys.${line.word}`)}</dt>
                  <dd>
                    {line.keys.split(' ').map((key) => (
                      <Key key={key}>{key}</Key>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="ph-quiet">{t('keys.note')}</p>
    </Modal>
  )
}
