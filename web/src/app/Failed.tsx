import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CombinedError } from 'urql'
import { problemOf } from '../graphql/problems'
import { Empty } from '../kit/basics'
import { Page } from '../kit/Page'
import type { Problem } from '../kit/problems'
import { ProblemText } from '../kit/ProblemNote'
import { WhyButton } from '../kit/WhyButton'
import { paths } from './paths'

export function NoAccess({ permission }: { permission: string }) {
  const { t } = useTranslation()
  return (
    <Page title={t('pages.noAccessTitle')}>
      <Empty
        icon="lock"
        title={permission}
        action={
          <div className="ph-actions">
            <WhyButton question={{ permission }} />
            <Link className="ph-btn" to={paths.home}>
              {t('pages.home')}
            </Link>
          </div>
        }
      >
        {t('pages.noAccessText', { permission })}
      </Empty>
    </Page>
  )
}

export function NotFound() {
  const { t } = useTranslation()
  return (
    <Page title={t('pages.notFoundTitle')}>
      <Empty
        title={t('pages.notFoundTitle')}
        action={
          <Link className="ph-btn" to={paths.home}>
            {t('pages.home')}
          </Link>
        }
      >
        {t('pages.notFoundText')}
      </Empty>
    </Page>
  )
}

function problemOfUnknown(error: unknown): Problem {
  return error instanceof CombinedError ? problemOf(error) : { code: 'UNKNOWN' }
}

/** The one place for what nobody expected: what happened, the request's id, and a way to try again. */
export function Failed({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation()
  const router = useRouter()
  const again = () => {
    reset()
    void router.invalidate()
  }
  return (
    <Page title={t('pages.failedTitle')}>
      <Empty
        icon="alert"
        title={t('pages.failedTitle')}
        action={
          <button type="button" className="ph-btn" onClick={again}>
            {t('common.retry')}
          </button>
        }
      >
        <ProblemText problem={problemOfUnknown(error)} />
      </Empty>
    </Page>
  )
}

/** Outside the shell nothing else gives the page its main part. */
export function FailedAlone(props: ErrorComponentProps) {
  return (
    <main>
      <Failed {...props} />
    </main>
  )
}
