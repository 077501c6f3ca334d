import { useTranslation } from 'react-i18next'
import { RedirectFeesDocument } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'
import { money } from '../../kit/format'
import type { OrderData } from './useOrder'

/** What sending it elsewhere costs, by the tariff in force, before anybody is asked to pay it. */
export function RedirectFee({ row }: { row: OrderData }) {
  const { t } = useTranslation()
  const [{ data }] = useQuery({ query: RedirectFeesDocument, variables: {} })
  const tariff = data?.tariffs.find((one) => one.products.includes(row.product))
  const fee = tariff?.fees.find((one) => one.code === 'REDIRECT')?.amount
  return fee ? <p role="status">{t('redirectFee', { amount: money(fee) })}</p> : null
}
