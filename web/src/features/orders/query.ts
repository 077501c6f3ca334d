/** Turns the address of the list into the variables of its query. */
import { pageArguments } from '../../app/keyset'
import type { OrdersSearch, OrderSort } from '../../app/search'
import type { OrderFilter, OrderOrderField, OrdersQueryVariables } from '../../gql/graphql'
import { shiftDay, startOfDay } from '../../kit/format'

const sortFields: Record<OrderSort, OrderOrderField> = {
  placedAt: 'PLACED_AT',
  number: 'NUMBER',
  postage: 'POSTAGE',
  status: 'STATUS',
}

function filterOf(search: OrdersSearch): OrderFilter | undefined {
  const filter: OrderFilter = {}
  if (search.status) {
    filter.status = { in: search.status }
  }
  if (search.product) {
    filter.product = { in: search.product }
  }
  if (search.registered !== undefined) {
    filter.registered = { eq: search.registered }
  }
  if (search.from || search.to) {
    filter.placedAt = {
      ...(search.from && { gte: startOfDay(search.from) }),
      ...(search.to && { lt: startOfDay(shiftDay(search.to, 1)) }),
    }
  }
  return Object.keys(filter).length > 0 ? filter : undefined
}

export function ordersVariables(search: OrdersSearch): OrdersQueryVariables {
  const direction = search.up ? 'ASC' : 'DESC'
  return {
    filter: filterOf(search),
    search: search.q,
    orderBy: [{ field: sortFields[search.sort ?? 'placedAt'], direction }],
    ...pageArguments(search),
  }
}
