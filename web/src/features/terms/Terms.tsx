import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { writtenLanguage } from '../../app/codes/language'
import { NotFound } from '../../app/Failed'
import { routeIds } from '../../app/paths'
import { purposeOf } from '../../app/identitySearch'
import { purposeWord } from '../../app/words/identity'
import { ConsentTextDocument, type ConsentPurpose } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Panel, Skeleton } from '../../kit/basics'
import { Page } from '../../kit/Page'
import { ProblemNote } from '../../kit/ProblemNote'

const route = getRouteApi(routeIds.terms)

/** What people agree to, in words: the version in force, or the one an address names. */
export default function Terms() {
  const purpose = purposeOf(route.useParams().purpose)
  const { version } = route.useSearch()
  return purpose ? <Text purpose={purpose} version={version} /> : <NotFound />
}

function Text({ purpose, version }: { purpose: ConsentPurpose; version: string | undefined }) {
  const { t } = useTranslation()
  const [{ data, error, fetching }] = useQuery({
    query: ConsentTextDocument,
    variables: { purpose, language: writtenLanguage(), textVersion: version ?? null },
  })
  const text = data?.consentText
  if (!text && !fetching && !error) {
    return <NotFound />
  }
  return (
    <Page
      title={text?.title ?? purposeWord(purpose)}
      name={text?.title ?? purposeWord(purpose)}
      note={text && <span>{t('consents.version', { version: text.textVersion })}</span>}
    >
      <Panel>
        {error && <ProblemNote problem={problemOf(error)} />}
        {!text && !error && <Skeleton rows={6} />}
        {text?.paragraphs.map((paragraph) => (
          <p key={paragraph} className="ph-paragraph">
            {paragraph}
          </p>
        ))}
      </Panel>
    </Page>
  )
}
