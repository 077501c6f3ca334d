import { useTranslation } from 'react-i18next'
import type { MessageChannel } from '../../gql/graphql'

/** What short messages are not good at, and what is safer: told wherever a code goes out by one, or may. */
export function ShortMessageRisk({ channel }: { channel: MessageChannel }) {
  const { t } = useTranslation()
  return channel === 'SMS' ? <p className="ph-quiet">{t('codes.smsRisk')}</p> : null
}
