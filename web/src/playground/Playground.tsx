import { lazy, Suspense, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CombinedError } from 'urql'
import { Brand } from '../app/Brand'
import { paths } from '../app/paths'
import { useMode } from '../app/prefs'
import { can, useViewer } from '../app/session'
import { problemOf } from '../graphql/problems'
import { Empty, Skeleton } from '../kit/basics'
import { ProblemNote } from '../kit/ProblemNote'

const Editor = lazy(() => import('./Editor'))

/** A document of our own under GraphiQL: who is asking stands above it, because every answer depends on that. */
export function Playground({ error }: { error: unknown }) {
  const { t } = useTranslation()
  const who = useViewer()
  return (
    <div className="ph-play">
      <title>{`${t('nav.playground')} · ${t('app.full')}`}</title>
      <header className="ph-play-top">
        <a className="ph-brand" href={paths.home}>
          <Brand />
          <strong>{t('app.name')}</strong>
        </a>
        <h1>{t('nav.playground')}</h1>
        <span className="ph-play-who">
          {who?.user ? <span lang="zh-CN">{who.user.displayName}</span> : <a href={signInAddress()}>{t('signIn.title')}</a>}
        </span>
      </header>
      <main className="ph-play-main">
        <Body error={error} />
      </main>
    </div>
  )
}

function signInAddress(): string {
  return `${paths.signIn}?${new URLSearchParams({ to: paths.playground }).toString()}`
}

function Body({ error }: { error: unknown }): ReactNode {
  const { t } = useTranslation()
  const who = useViewer()
  const mode = useMode()
  if (error) {
    return <ProblemNote problem={error instanceof CombinedError ? problemOf(error) : { code: 'UNKNOWN' }} />
  }
  if (who?.stage !== 'COMPLETE') {
    return (
      <Empty
        icon="lock"
        title={t('play.signInTitle')}
        action={
          <a className="ph-btn" data-primary href={signInAddress()}>
            {t('signIn.title')}
          </a>
        }
      >
        {t('play.signInText')}
      </Empty>
    )
  }
  if (!can(who, 'playground:use')) {
    return (
      <Empty
        icon="lock"
        title={t('pages.noAccessTitle')}
        action={
          <a className="ph-btn" href={paths.home}>
            {t('pages.home')}
          </a>
        }
      >
        {t('pages.noAccessText', { permission: 'playground:use' })}
      </Empty>
    )
  }
  return (
    <Suspense fallback={<Skeleton rows={12} />}>
      <Editor mode={mode} />
    </Suspense>
  )
}
