/** The lists behind what needs attention: the same rows the API counts, by the lists' own addresses. */
import type { ShipmentsSearch } from '../../app/search'

/** Late are items still on their way; those that arrived late are over. */
export const lateSearch: ShipmentsSearch = {
  late: true,
  status: [
    'ACCEPTED',
    'IN_TRANSIT',
    'CUSTOMS',
    'CUSTOMS_HELD',
    'ON_HOLD',
    'AT_DELIVERY_OFFICE',
    'OUT_FOR_DELIVERY',
    'AWAITING_PICKUP',
    'DELIVERY_FAILED',
    'RETURNING',
  ],
}

export const staleSearch: ShipmentsSearch = { stale: true }
