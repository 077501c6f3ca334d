import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../app/form/send'
import { SubjectRequestCancelDocument } from '../../gql/graphql'
import { Time } from '../../kit/basics'
import { Icon } from '../../kit/Icon'
import { toast, toastProblem } from '../../kit/toast'
import { Due } from './Due'
import type { MyRequest } from './MyData'
import { isOpen, kindWord, RequestBadge } from './words'

/** What somebody asked for: how far it is, its files, and a way back while nobody has begun. */
export function MyRequests({ requests, again }: { requests: readonly MyRequest[]; again: () => void }) {
  const { t } = useTranslation()
  return (
    <table className="ph-lines ph-myrequests">
      <thead>
        <tr>
          <th scope="col">{t('subjects.what')}</th>
          <th scope="col">{t('subjects.standing')}</th>
          <th scope="col">{t('subjects.dueAt')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr key={request.id}>
            <th scope="row">
              {kindWord(request.kind)}
              <small>
                <Time at={request.requestedAt} />
              </small>
            </th>
            <td>
              <RequestBadge state={request.state} />
              {request.reason && <small>{request.reason}</small>}
            </td>
            <td>
              {isOpen(request.state) && <Due request={request} />}
              {request.filesExpireAt && request.jsonUrl && (
                <small>
                  {t('subjects.fetchUntil')} <Time at={request.filesExpireAt} short />
                </small>
              )}
            </td>
            <td>
              <Files request={request} />
              {request.state === 'REQUESTED' && <TakeBack request={request} again={again} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Files({ request }: { request: MyRequest }) {
  return [
    { url: request.pdfUrl, name: 'PDF' },
    { url: request.jsonUrl, name: 'JSON' },
  ].map(
    ({ url, name }) =>
      url && (
        <a key={name} className="ph-btn" href={url} download>
          <Icon name="download" />
          {name}
        </a>
      ),
  )
}

function TakeBack({ request, again }: { request: MyRequest; again: () => void }) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const onBack = async () => {
    setBusy(true)
    const input = { id: request.id, expectedVersion: request.version }
    const outcome = await send(SubjectRequestCancelDocument, 'subjectRequestCancel', { input })
    setBusy(false)
    if (outcome.kind === 'done') {
      toast(t('subjects.tookBack'))
    } else {
      toastProblem(outcome.kind === 'refused' ? outcome.problem : { code: 'VERSION_CONFLICT' })
    }
    again()
  }
  return (
    <button type="button" className="ph-btn" disabled={busy} onClick={() => void onBack()}>
      {t('subjects.takeBack')}
      <span className="ph-sr"> {kindWord(request.kind)}</span>
    </button>
  )
}
