import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SimulationPanel } from '../../app/rights/SimulationPanel'
import { roleWord } from '../../app/words/roles'
import type { RightsChangeInput } from '../../gql/graphql'
import { Han, Mono, Panel } from '../../kit/basics'
import { Icon } from '../../kit/Icon'
import { Page } from '../../kit/Page'
import { Compose } from './Compose'

/** A change as it is listed: what is sent, and how it is said. */
export interface Supposed {
  change: RightsChangeInput
  /** Whom it is about, where it is about somebody. */
  who?: string | undefined
  role: string
}

/** Changes of rights put together, and what they would do: tried, never done. */
export default function Simulate() {
  const { t } = useTranslation()
  const [list, setList] = useState<readonly Supposed[]>([])
  const changes = useMemo(() => list.map((one) => one.change), [list])
  return (
    <Page title={t('simulation.page')} note={t('simulation.about')}>
      <div className="ph-columns">
        <div className="ph-stack">
          <Compose onAdd={(one) => setList([...list, one])} full={list.length >= MOST} />
        </div>
        <div className="ph-stack">
          <Panel title={t('simulation.supposed')}>
            {list.length === 0 ? (
              <p className="ph-quiet">{t('simulation.none')}</p>
            ) : (
              <ol className="ph-supposed">
                {list.map((one, index) => (
                  <li key={`${JSON.stringify(one.change)}-${String(index)}`}>
                    <span>
                      {t(`simulation.kind.${one.change.kind}`)} {roleWord(one.role)}
                      {one.who && (
                        <>
                          {' · '}
                          <Han>{one.who}</Han>
                        </>
                      )}
                      {one.change.permissions && (
                        <small>
                          {' '}
                          <Mono>{one.change.permissions.map((line) => `${line.permission} (${t(`why.scope.${line.scope}`)})`).join(', ') || '∅'}</Mono>
                        </small>
                      )}
                    </span>
                    <button
                      type="button"
                      className="ph-iconbtn"
                      aria-label={t('simulation.remove', { number: index + 1 })}
                      title={t('simulation.remove', { number: index + 1 })}
                      onClick={() => setList(list.filter((_, place) => place !== index))}
                    >
                      <Icon name="cross" size={12} />
                    </button>
                  </li>
                ))}
              </ol>
            )}
          </Panel>
        </div>
      </div>
      <SimulationPanel changes={changes} />
    </Page>
  )
}

const MOST = 20
