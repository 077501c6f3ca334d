import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCopy } from '../../kit/basics'
import { Disclosure } from '../../kit/Disclosure'
import { Icon } from '../../kit/Icon'
import { useShortcuts } from '../shortcuts'
import { neighboursOf } from './neighbours'

interface Props {
  /** The list the object stands in, by its name in the site. */
  list: string
  reference: string
  pathOf: (reference: string) => string
  /** The document this page asks, by its id, and what it asks with. */
  documentId: string
  variables: Record<string, unknown>
  /** The address of the form that changes the object, where it can be changed. */
  onEdit?: (() => void) | undefined
}

/** What every detail offers: its neighbours in the list, its link, and the query that reads it. */
export function DetailTools({ list, reference, pathOf, documentId, variables, onEdit }: Props) {
  const { t } = useTranslation()
  const go = useNavigate()
  const copy = useCopy()
  const { previous, next } = neighboursOf(list, reference)
  const open = (to: string | undefined) => to && void go({ to: pathOf(to) })
  const copyLink = () => copy(new URL(pathOf(reference), location.origin).href, t('common.linkCopied'))
  const copyQuery = async () => copy(await queryText(documentId, variables), t('detail.queryCopied'))
  useShortcuts({
    '[': () => open(previous),
    ']': () => open(next),
    l: copyLink,
    m: () => document.querySelector<HTMLElement>('[data-more] > .ph-menu > button')?.click(),
    ...(onEdit && { e: onEdit }),
  })
  return (
    <>
      {(previous ?? next) && (
        <span className="ph-walk">
          <button type="button" className="ph-iconbtn" disabled={!previous} aria-label={t('detail.previous')} title={t('detail.previous')} onClick={() => open(previous)}>
            <Icon name="prev" />
          </button>
          <button type="button" className="ph-iconbtn" disabled={!next} aria-label={t('detail.next')} title={t('detail.next')} onClick={() => open(next)}>
            <Icon name="next" />
          </button>
        </span>
      )}
      <Disclosure
        label={
          <>
            <Icon name="copy" />
            {t('detail.copyAs')}
          </>
        }
      >
        {(close) => (
          <ul className="ph-menu-list" aria-label={t('detail.copyAs')}>
            <li>
              <button
                type="button"
                onClick={() => {
                  close()
                  copyLink()
                }}
              >
                <Icon name="link" />
                {t('common.copyLink')}
              </button>
            </li>
            <li>
              <button
                type="button"
                onClick={() => {
                  close()
                  void copyQuery()
                }}
              >
                <Icon name="code" />
                {t('detail.copyQuery')}
              </button>
            </li>
          </ul>
        )}
      </Disclosure>
    </>
  )
}

/** The text behind a document's id lives in a file of its own, fetched when somebody asks. */
async function queryText(documentId: string, variables: Record<string, unknown>): Promise<string> {
  const { default: documents } = await import('../../gql/persisted-documents.json')
  const text = (documents as Record<string, string>)[documentId] ?? ''
  return `${text}\n\n# ${JSON.stringify(variables)}\n`
}
