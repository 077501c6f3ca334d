import { useTranslation } from 'react-i18next'
import { Key } from '../kit/basics'
import { pagesFor } from './nav'
import { usePrefs } from './prefs'
import { can, useViewer } from './session'
import { modifier } from './shortcuts'
import { Layer } from '../kit/Layer'

interface Line {
  label: string
  keys: string
}

interface Group {
  title: string
  lines: Line[]
}

function useGroups(): Group[] {
  const { t } = useTranslation()
  const who = useViewer()
  const everywhere = [
    { label: t('keys.palette'), keys: `${modifier} K` },
    { label: t('keys.help'), keys: '?' },
  ]
  if (can(who, 'orders:place')) {
    everywhere.push({ label: t('keys.create'), keys: 'c' })
  }
  return [
    { title: t('keys.everywhere'), lines: everywhere },
    { title: t('keys.pages'), lines: pagesFor(who).map((item) => ({ label: t(`nav.${item.key}`), keys: `g ${item.letter}` })) },
    {
      title: t('keys.lists'),
      lines: [
        { label: t('keys.search'), keys: '/' },
        { label: t('keys.nextRow'), keys: 'j k' },
        { label: t('keys.tick'), keys: 'x ⇧x' },
        { label: t('keys.open'), keys: 'Enter o' },
      ],
    },
    {
      title: t('keys.details'),
      lines: [
        { label: t('keys.neighbours'), keys: '[ ]' },
        { label: t('keys.edit'), keys: 'e' },
        { label: t('keys.more'), keys: 'm' },
        { label: t('keys.copyLink'), keys: 'l' },
      ],
    },
    {
      title: t('keys.forms'),
      lines: [
        { label: t('keys.submit'), keys: `${modifier} Enter` },
        { label: t('keys.closeLayer'), keys: 'Esc' },
      ],
    },
  ]
}

export default function KeysHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const groups = useGroups()
  const { singleKeys } = usePrefs()
  return (
    <Layer open title={t('keys.title')} footer={null} width={720} onCancel={onClose}>
      <div className="ph-keys">
        {groups.map((group) => (
          <section key={group.title}>
            <h2>{group.title}</h2>
            <dl>
              {group.lines.map((line) => (
                <div key={line.label}>
                  <dt>{line.label}</dt>
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
      <p className="ph-quiet">{t(singleKeys ? 'keys.note' : 'keys.off')}</p>
    </Layer>
  )
}
