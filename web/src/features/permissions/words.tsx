/** What roles and permissions are called, and the marks of the matrix. */
import i18n from 'i18next'
import { useTranslation } from 'react-i18next'
import type { PermissionRisk } from '../../gql/graphql'
import { Badge } from '../../kit/basics'
import { isWord } from '../../kit/known'
import type { Tone } from '../../theme/tokens'
import { widestFirst, type Cell, type Info } from './matrix'

export function isChinese(): boolean {
  return i18n.language === 'zh-CN'
}

export function nameOf(role: { nameZh: string; nameEn: string }): string {
  return isChinese() ? role.nameZh : role.nameEn
}

export function meaningOf(info: Info): string {
  return isChinese() ? info.descriptionZh : info.descriptionEn
}

/** What a group of permissions is about; one without a word yet is called by its type. */
export function aboutWord(type: string): string {
  const key = `roles.about.${type as 'orders'}` as const
  return isWord(key) ? i18n.t(key) : type
}

const tones: Record<PermissionRisk, Tone> = { LOW: 'neutral', MEDIUM: 'waiting', HIGH: 'failed' }

export function RiskBadge({ risk }: { risk: PermissionRisk }) {
  const { t } = useTranslation()
  return (
    <Badge tone={tones[risk]} icon={risk === 'HIGH' ? 'alert' : 'ring'}>
      {t(`roles.risk.${risk}`)}
    </Badge>
  )
}

/** What a role says of a permission: a short mark for the eye, whole words for everybody else. */
export function Mark({ cell }: { cell: Cell }) {
  const { t } = useTranslation()
  if (cell === 'DENIED') {
    return (
      <span className="ph-mark" data-scope="DENIED" title={t('roles.denied')}>
        <span aria-hidden="true">{t('roles.mark.DENIED')}</span>
        <span className="ph-sr">{t('roles.denied')}</span>
      </span>
    )
  }
  return cell.map((scope) => (
    <span key={scope} className="ph-mark" data-scope={scope} title={t(`roles.scope.${scope}`)}>
      <span aria-hidden="true">{t(`roles.mark.${scope}`)}</span>
      <span className="ph-sr">{t(`roles.scope.${scope}`)}</span>
    </span>
  ))
}

/** The same in whole words, where there is room for them. */
export function Reach({ cell }: { cell: Cell }) {
  const { t } = useTranslation()
  const said = cell === 'DENIED' ? [{ scope: 'DENIED', word: t('roles.denied') }] : cell.map((scope) => ({ scope, word: t(`roles.scope.${scope}`) }))
  return said.map(({ scope, word }) => (
    <span key={scope} className="ph-mark" data-scope={scope}>
      {word}
    </span>
  ))
}

/** The marks with their words, above the matrix and on paper. */
export function Legend() {
  const { t } = useTranslation()
  return (
    <ul className="ph-legend" aria-label={t('roles.legend')}>
      {widestFirst.map((scope) => (
        <li key={scope}>
          <Mark cell={[scope]} /> <span aria-hidden="true">{t(`roles.scope.${scope}`)}</span>
        </li>
      ))}
      <li>
        <Mark cell="DENIED" /> <span aria-hidden="true">{t('roles.denied')}</span>
      </li>
    </ul>
  )
}

/** A cell in words, for a list of changes. */
export function cellWords(cell: Cell): string | null {
  if (cell === 'DENIED') {
    return i18n.t('roles.denied')
  }
  return cell.length === 0 ? null : cell.map((scope) => i18n.t(`roles.scope.${scope}`)).join(i18n.t('roles.comma'))
}
