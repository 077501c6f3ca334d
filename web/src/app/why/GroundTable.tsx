import { useTranslation } from 'react-i18next'
import { Badge, Han, Mono, Time } from '../../kit/basics'
import type { Tone } from '../../theme/tokens'
import { roleWord } from '../words/roles'
import type { Explained } from './WhyDialog'

type Ground = Explained['grounds'][number]

/** The policy lines that speak to it, those the decision rests on first. */
export function GroundTable({ grounds }: { grounds: readonly Ground[] }) {
  const { t } = useTranslation()
  const sorted = [...grounds].sort((one, other) => Number(other.decides) - Number(one.decides))
  return (
    <div className="ph-why-grounds" role="region" aria-label={t('why.grounds')} tabIndex={0}>
      <table className="ph-lines">
        <thead>
          <tr>
            <th scope="col">{t('why.role')}</th>
            <th scope="col">{t('why.line')}</th>
            <th scope="col">{t('why.by')}</th>
            <th scope="col">{t('why.counts')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((ground) => (
            <tr key={`${ground.line.role}-${ground.line.scope}-${ground.line.effect}-${ground.assignment?.id ?? ''}`}>
              <th scope="row">
                {roleWord(ground.line.role)}
                <small>
                  <Mono>{ground.line.role}</Mono>
                </small>
              </th>
              <td>
                {ground.line.effect === 'DENY' ? t('why.denies') : t(`why.scope.${ground.line.scope}`)}
                <small>{ground.line.source ? <Mono>{ground.line.source}</Mono> : t('why.customRole')}</small>
              </td>
              <td>
                <By ground={ground} />
              </td>
              <td>
                <Counts ground={ground} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function By({ ground: { assignment } }: { ground: Ground }) {
  const { t } = useTranslation()
  if (!assignment) {
    return t('why.signedIn')
  }
  return (
    <>
      {assignment.unitName ? <Han>{assignment.unitName}</Han> : t('why.noUnit')}
      <small>
        <Time at={assignment.validFrom} short />
        {assignment.validUntil && (
          <>
            {' – '}
            <Time at={assignment.validUntil} short />
          </>
        )}
      </small>
    </>
  )
}

function Counts({ ground }: { ground: Ground }) {
  const { t } = useTranslation()
  const span = ground.assignment?.span ?? 'PRESENT'
  const tone: Tone = ground.decides ? (ground.line.effect === 'DENY' ? 'failed' : 'done') : span === 'TO_COME' ? 'waiting' : 'neutral'
  const word = ground.decides ? t('why.decides') : span === 'PRESENT' ? t('why.idle') : t(`why.span.${span}`)
  return (
    <>
      <Badge tone={tone}>{word}</Badge>
      {ground.column && (
        <small>
          <Mono>{ground.column}</Mono>
        </small>
      )}
    </>
  )
}
