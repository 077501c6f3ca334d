import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './Icon'
import { WhyButton } from './WhyButton'
import { problemSentence, type Problem } from './problems'

/** What happened and what to do next; the code and the request id stand small at the end. */
export function ProblemText({ problem }: { problem: Problem }) {
  const { t } = useTranslation()
  const known = problemSentence(problem)
  return (
    <>
      {known}
      <Why problem={problem} />
      <small className="ph-problem-codes">
        <span>{t('problemCode', { code: problem.code })}</span>
        {problem.requestId && <span>{t('problemRequest', { requestId: problem.requestId })}</span>}
      </small>
    </>
  )
}

/** What was refused for want of a right can be asked about. */
function Why({ problem }: { problem: Problem }) {
  const missing = problem.params?.['requiredPermission']
  if (problem.code !== 'FORBIDDEN' || typeof missing !== 'string' || missing === '') {
    return null
  }
  return (
    <>
      {' '}
      <WhyButton quiet question={{ permission: missing }} />
    </>
  )
}

export function Note({ tone, children, action }: { tone: 'failed' | 'waiting' | 'moving'; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="ph-notice" data-tone={tone} role={tone === 'failed' ? 'alert' : 'status'}>
      <Icon name={tone === 'moving' ? 'arrow' : 'alert'} />
      <div>{children}</div>
      {action}
    </div>
  )
}

export function ProblemNote({ problem, action }: { problem: Problem; action?: ReactNode }) {
  return (
    <Note tone="failed" action={action}>
      <ProblemText problem={problem} />
    </Note>
  )
}
