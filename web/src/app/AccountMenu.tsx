import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Disclosure } from '../kit/Disclosure'
import { paths } from './paths'
import { DensityField, SingleKeysField } from './PrefFields'
import { useCan, useViewer } from './session'
import { useSignOut } from './useSignOut'
import { roleWord } from './words/roles'

export function AccountMenu({ onElevate }: { onElevate: () => void }) {
  const { t } = useTranslation()
  const who = useViewer()
  const signOut = useSignOut()
  const mayElevate = useCan('elevations:request')
  if (!who?.user) {
    return null
  }
  const { displayName, kind } = who.user
  const roles = who.roles.map(roleWord).join('、')
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
          {mayElevate && (
            <button
              type="button"
              className="ph-btn"
              onClick={() => {
                close()
                onElevate()
              }}
            >
              {t('elevate.button')}
            </button>
          )}
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
