/** Turns the address of the trail into the variables of its query. */
import { pageArguments } from '../../app/keyset'
import type { AuditSearch } from '../../app/search'
import type { AuditEntriesQueryVariables, AuditEntryFilter } from '../../gql/graphql'
import { shiftDay, startOfDay } from '../../kit/format'

function filterOf(search: AuditSearch): AuditEntryFilter | undefined {
  const filter: AuditEntryFilter = {}
  if (search.actor) {
    filter.actor = { eq: search.actor }
  }
  if (search.action) {
    filter.action = { eq: search.action }
  }
  if (search.outcome) {
    filter.outcome = { eq: search.outcome }
  }
  if (search.object) {
    filter.objectId = { eq: search.object }
  }
  if (search.from || search.to) {
    filter.at = {
      ...(search.from && { gte: startOfDay(search.from) }),
      ...(search.to && { lt: startOfDay(shiftDay(search.to, 1)) }),
    }
  }
  return Object.keys(filter).length > 0 ? filter : undefined
}

export function auditVariables(search: AuditSearch): AuditEntriesQueryVariables {
  return {
    filter: filterOf(search),
    orderBy: [{ field: 'SEQUENCE', direction: 'DESC' }],
    ...pageArguments(search),
  }
}
