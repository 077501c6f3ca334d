import { useTranslation } from 'react-i18next'
import { MySecondFactorDocument } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Badge, Count, Facts, Panel, Skeleton, Time } from '../../kit/basics'
import { ProblemNote } from '../../kit/ProblemNote'

/** So few recovery codes are worth a word. */
const FEW = 3

/** What is set up to prove who signs in, besides the password. */
export function Factors() {
  const { t } = useTranslation()
  const [{ data, error }] = useQuery({ query: MySecondFactorDocument, requestPolicy: 'cache-and-network' })
  const found = useLast(data)
  const factor = found?.secondFactor
  return (
    <Panel title={t('factors.title')}>
      {error && !found && <ProblemNote problem={problemOf(error)} />}
      {!found && !error && <Skeleton rows={2} />}
      {found && !factor && <p className="ph-quiet">{t('factors.none')}</p>}
      {factor && (
        <Facts
          columns={2}
          items={[
            { label: t('factors.authenticator'), value: <Time at={factor.confirmedAt} /> },
            {
              label: t('factors.recovery'),
              value: (
                <>
                  <Count value={factor.recoveryCodesLeft} />{' '}
                  {factor.recoveryCodesLeft <= FEW && <Badge tone="waiting">{t('factors.few')}</Badge>}
                </>
              ),
            },
          ]}
        />
      )}
    </Panel>
  )
}
