import { ContentsScreenDocument } from '../../gql/graphql'
import { usePreview } from '../../kit/form'
import { ask } from '../form/send'
import { contentsOf, isAbroad, type Draft } from './draft'

/** Looks through the contents while they are being declared, as placing the order will. */
export function useScreening(draft: Draft) {
  const contents = contentsOf(draft)
  const destinationCountry = (isAbroad(draft.product) && draft.addressee?.country) || 'CN'
  const input = contents.length > 0 ? { contents, destinationCountry } : undefined
  return usePreview(input, (asked) => ask(ContentsScreenDocument, 'contentsScreen', asked)).result
}
