import { useTranslation } from 'react-i18next'
import type { ContentsScreenQuery } from '../../gql/graphql'
import { Note } from '../../kit/ProblemNote'

type Found = ContentsScreenQuery['contentsScreen']

/** What looking through the declared contents found: nothing is said where there is nothing to say. */
export function ScreeningNote({ found }: { found: Found | undefined }) {
  const { t, i18n } = useTranslation()
  if (!found || found.verdict === 'PASS') {
    return null
  }
  const chinese = i18n.language === 'zh-CN'
  const refused = found.verdict === 'REFUSE'
  return (
    <Note tone={refused ? 'failed' : 'waiting'}>
      <p>{t(refused ? 'placing.refused' : 'placing.review')}</p>
      <ul>
        {found.findings.map((one) => (
          <li key={`${one.code}-${one.term}`}>
            {one.code} {chinese ? one.categoryZh : one.category} · {one.term}
          </li>
        ))}
      </ul>
    </Note>
  )
}
