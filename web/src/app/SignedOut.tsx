import { useTranslation } from 'react-i18next'
import { Brand } from './Brand'
import { tellAgain, type Left } from './leaving'
import { paths } from './paths'

/** In the place of everything, once a window was left: nothing of the account is behind it. */
export function SignedOut({ how }: { how: Left }) {
  const { t } = useTranslation()
  if (how === 'leaving') {
    return (
      <main className="ph-left">
        <p role="status">{t('left.leaving')}</p>
      </main>
    )
  }
  return (
    <main className="ph-left">
      <title>{`${t(`left.${how}Title`)} · ${t('app.full')}`}</title>
      <Brand size={32} />
      <h1>{t(`left.${how}Title`)}</h1>
      <p role={how === 'unreached' ? 'alert' : 'status'}>{t(`left.${how}Text`)}</p>
      {how === 'unreached' ? (
        <button type="button" className="ph-btn" data-primary onClick={() => void tellAgain()}>
          {t('left.again')}
        </button>
      ) : (
        <a className="ph-btn" data-primary href={paths.signIn}>
          {t('signIn.submit')}
        </a>
      )}
    </main>
  )
}
