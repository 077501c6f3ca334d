/** The figures on the views' tabs: one document that counts each view under the view's own key. */
import { whereOf, type AnyFilter } from '../../kit/list/filters'

interface Counted {
  filters: readonly AnyFilter[]
  views: readonly { key: string; search: object }[]
}

/** The filter of each view, by the view's key. */
export function countVariables(list: Counted): Record<string, object | undefined> {
  return Object.fromEntries(list.views.map((view) => [view.key, whereOf(list.filters, view.search)]))
}

export function countsOf(data: object): Record<string, number | undefined> {
  return Object.fromEntries(Object.entries(data).map(([key, page]) => [key, totalOf(page)]))
}

function totalOf(page: unknown): number | undefined {
  return typeof page === 'object' && page !== null && 'totalCount' in page && typeof page.totalCount === 'number'
    ? page.totalCount
    : undefined
}
