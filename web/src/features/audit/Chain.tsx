import { useTranslation } from 'react-i18next'
import { AuditChainDocument, type AuditChainQuery } from '../../gql/graphql'
import { client } from '../../graphql/client'
import { useQuery } from '../../graphql/hooks'
import { persisted } from '../../graphql/persisted'
import { problemOf } from '../../graphql/problems'
import { Badge, Mono, Time } from '../../kit/basics'
import { count } from '../../kit/format'
import { Icon } from '../../kit/Icon'
import { ProblemText } from '../../kit/ProblemNote'
import { toast } from '../../kit/toast'

type Checked = NonNullable<AuditChainQuery['auditChain']>

const HASH_SHOWN = 12

/** Whether the trail is whole: said always, and proved again on request. */
export function Chain() {
  const { t } = useTranslation()
  const [{ data, error, fetching }] = useQuery({ query: AuditChainDocument, variables: {} })
  const chain = data?.auditChain
  const verify = async () => {
    const result = await client.query(persisted(AuditChainDocument), {}, { requestPolicy: 'network-only' }).toPromise()
    const again = result.data?.auditChain
    if (again) {
      toast(
        again.intact ? t('audit.verified', { entries: count(again.entries) }) : t('audit.verifiedBroken'),
        again.intact ? 'done' : 'failed',
      )
    }
  }
  return (
    <section className="ph-chain" aria-label={t('audit.chain')}>
      {chain && <ChainWords chain={chain} />}
      {!chain && !error && <span role="status">{t('audit.chainChecking')}</span>}
      {error && (
        <span role="alert">
          <ProblemText problem={problemOf(error)} />
        </span>
      )}
      <button type="button" className="ph-btn" disabled={fetching} onClick={() => void verify()}>
        <Icon name="refresh" />
        {t('audit.verify')}
      </button>
    </section>
  )
}

function ChainWords({ chain }: { chain: Checked }) {
  const { t } = useTranslation()
  const head = chain.headHash?.slice(0, HASH_SHOWN) ?? t('common.none')
  return (
    <>
      <Badge tone={chain.intact ? 'done' : 'failed'} icon={chain.intact ? 'link' : 'alert'}>
        {t(chain.intact ? 'audit.chainIntact' : 'audit.chainBroken')}
      </Badge>
      <span>
        {chain.firstBrokenSequence == null ? (
          <>
            {t('audit.chainText', { entries: count(chain.entries), head: '' })}
            <Mono>{head}</Mono>
          </>
        ) : (
          t('audit.chainBrokenAt', { sequence: chain.firstBrokenSequence })
        )}
        {' · '}
        {t('audit.chainAt', { at: '' })}
        <Time at={chain.verifiedAt} />
      </span>
    </>
  )
}
