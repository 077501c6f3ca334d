import { useTranslation } from 'react-i18next'
import { channelWord } from '../../app/words/identity'
import { RegistrationFunnelDocument } from '../../gql/graphql'
import { useLast, useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Count, None, Panel, Skeleton } from '../../kit/basics'
import { percent } from '../../kit/format'
import { ProblemNote } from '../../kit/ProblemNote'
import { lengthOf, shareOf } from './registrations'

/** How many began to register and how many finished, by each way (clause 3.1.1 asks for few steps). */
export function Registrations({ days }: { days: number }) {
  const { t } = useTranslation()
  const [{ data, error }] = useQuery({
    query: RegistrationFunnelDocument,
    variables: { days },
    requestPolicy: 'cache-and-network',
  })
  const funnel = useLast(data)?.registrationFunnel
  return (
    <Panel title={t('funnel.title', { days })}>
      {error && !funnel && <ProblemNote problem={problemOf(error)} />}
      {!funnel && !error && <Skeleton rows={2} />}
      {funnel && (
        <table className="ph-lines">
          <thead>
            <tr>
              <th scope="col">{t('funnel.channel')}</th>
              <th scope="col">{t('funnel.started')}</th>
              <th scope="col">{t('funnel.finished')}</th>
              <th scope="col">{t('funnel.share')}</th>
              <th scope="col">{t('funnel.median')}</th>
            </tr>
          </thead>
          <tbody>
            {funnel.byChannel.map((one) => {
              const share = shareOf(one)
              const length = lengthOf(one.medianSeconds)
              return (
                <tr key={one.channel}>
                  <th scope="row">{channelWord(one.channel)}</th>
                  <td>
                    <Count value={one.started} />
                  </td>
                  <td>
                    <Count value={one.finished} />
                  </td>
                  <td>{share === undefined ? <None /> : <span className="ph-num">{percent(share)}</span>}</td>
                  <td>{length ? <span className="ph-num">{t('funnel.length', length)}</span> : <None />}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </Panel>
  )
}
