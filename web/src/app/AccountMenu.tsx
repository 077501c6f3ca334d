import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Words } from '../i18n/words'
import { Disclosure } from '../kit/Disclosure'
import { paths } from './paths'
import { isWord } from '../kit/known'
import { DensityField, SingleKeysField } from './PrefFields'
import { useViewer } from './session'
import { useSignOut } from './useSignOut'

/** Built-in roles have a word in both languages; a role of somebody's own making is called as they named it. */
export function roleName(role: string, t: TFunction): string {
  const key = `role.${role.toLowerCase()}` as `role.${keyof Words['role']}`
  return isWord(key) ? t(key) : role
}

export function AccountMenu() {
  const { t } = useTranslation()
  const who = useViewer()
  const signOut = useSignOut()
  if (!who?.user) {
    return null
  }
  const { displayName, kind } = who.user
  const roles = who.roles.map((role) => roleName(role, t)).join('、')
  return (
    <Disclosure
      className="ph-account"
      label={
        <>
          <span className="ph-avatar" aria-hidden="true" lang="zh-CN">
            {displayName.slice(0, 1)}
          </span>
          <span>
            <strong lang="zh-CN">{displayName}</strong>
            <small>{roles || t(`userKind.${kind}`)}</small>
          </span>
          <span className="ph-sr">{t('top.accountMenu')}</span>
        </>
      }
    >
      {(close) => (
        <div className="ph-account-menu">
          <Link className="ph-btn" to={paths.account} onClick={close}>
            {t('nav.account')}
          </Link>
          <DensityField />
          <SingleKeysField />
          <button type="button" className="ph-btn" onClick={signOut}>
            {t('top.signOut')}
          </button>
        </div>
      )}
    </Disclosure>
  )
}
