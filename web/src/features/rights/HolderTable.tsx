import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { userPath } from '../../app/paths'
import { roleWord } from '../../app/words/roles'
import { userKindWord } from '../../app/words/users'
import { Empty, Han, Mono, Panel, Time } from '../../kit/basics'
import { Note } from '../../kit/ProblemNote'
import type { Holders } from './WhoCan'

interface Props {
  found: Holders
  busy: boolean
  from: number
  onNext: (() => void) | undefined
  onPrevious: (() => void) | undefined
}

/** Each assignment that gives it, with whose it is; what everybody has is said once above. */
export function HolderTable({ found, busy, from, onNext, onPrevious }: Props) {
  const { t } = useTranslation()
  return (
    <Panel title={t('whoCan.holders')} extra={<small>{t('whoCan.count', { count: found.totalCount })}</small>}>
      <Everybody found={found} />
      {found.nodes.length === 0 ? (
        <Empty icon="lock" title={t('whoCan.nobodyTitle')}>
          {t('whoCan.nobodyText')}
        </Empty>
      ) : (
        <table className="ph-lines" aria-busy={busy || undefined}>
          <thead>
            <tr>
              <th scope="col">{t('whoCan.who')}</th>
              <th scope="col">{t('why.role')}</th>
              <th scope="col">{t('whoCan.where')}</th>
              <th scope="col">{t('users.validFrom')}</th>
              <th scope="col">{t('users.validUntil')}</th>
            </tr>
          </thead>
          <tbody>
            {found.nodes.map((one) => (
              <tr key={one.assignmentId}>
                <th scope="row">
                  <Link to={userPath(one.userId)}>
                    <Han>{one.displayName}</Han>
                  </Link>
                  <small>{userKindWord(one.kind)}</small>
                </th>
                <td>
                  {roleWord(one.role)}
                  <small>
                    <Mono>{one.role}</Mono>
                  </small>
                </td>
                <td>
                  {one.unitName ? <Han>{one.unitName}</Han> : one.scopes.map((scope) => t(`why.scope.${scope}`)).join(t('why.between'))}
                </td>
                <td>
                  <Time at={one.validFrom} />
                </td>
                <td>{one.validUntil ? <Time at={one.validUntil} /> : <span className="ph-quiet">{t('assignments.noEnd')}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {(onNext ?? onPrevious) && (
        <nav className="ph-actions" aria-label={t('table.pages')}>
          <small>{t('whoCan.range', { from, to: from + found.nodes.length - 1, total: found.totalCount })}</small>
          <button type="button" className="ph-btn" disabled={!onPrevious} onClick={onPrevious}>
            {t('table.previous')}
          </button>
          <button type="button" className="ph-btn" disabled={!onNext} onClick={onNext}>
            {t('table.next')}
          </button>
        </nav>
      )}
    </Panel>
  )
}

function Everybody({ found }: { found: Holders }) {
  const { t } = useTranslation()
  if (found.everybody.length === 0) {
    return null
  }
  return (
    <Note tone="moving">
      {t('whoCan.everybody', { scope: found.everybody.map((scope) => t(`why.scope.${scope}`)).join(t('why.between')) })}
      {found.owners.map((one) => (
        <p key={one.userId}>
          {t('whoCan.owner')}{' '}
          <Link to={userPath(one.userId)}>
            <Han>{one.displayName}</Han>
          </Link>
        </p>
      ))}
    </Note>
  )
}
