import type { palette as zh } from '../zh-CN/palette'
import type { Same } from '../words'

export const palette: Same<typeof zh> = {
  palette: {
    title: 'Command palette',
    open: 'Search or run',
    hint: 'A number, a page or an action',
    records: 'record',
    actions: 'action',
    pages: 'page',
    recent: 'recent',
    searchOrders: 'Find {{number}} in orders',
    searchShipments: 'Find {{number}} in shipments',
    looking: 'Looking for the number',
    missing: 'There is no such number within your scope.',
    empty: 'Nothing matches.',
    keys: '↑↓ choose · Enter run · Esc close',
  },
}
