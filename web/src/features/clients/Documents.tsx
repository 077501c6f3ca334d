import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../app/form/send'
import { ApiDocumentRegisterDocument, ApiDocumentRetireDocument } from '../../gql/graphql'
import { CopyButton, Count, Empty, Han, Mono, None, Panel, Time } from '../../kit/basics'
import { fieldsOf } from '../../kit/form'
import { toast } from '../../kit/toast'
import type { ClientData } from './ClientDetail'
import { Deed } from './Deed'

interface Typed {
  name: string
  text: string
}

type Document = ClientData['documents'][number]

const { Text } = fieldsOf<Typed>()
const LONGEST_NAME = 80
const LONGEST_TEXT = 15000
const SHOWN = 19

/** The documents a program sends by their ids. */
export function Documents({ client, again }: { client: ClientData; again: () => void }) {
  const { t } = useTranslation()
  const [registering, setRegistering] = useState(false)
  const [retiring, setRetiring] = useState<Document>()
  const may = client.availableActions.find(({ action }) => action === 'apiDocumentRegister')?.enabled ?? false
  const register = may && (
    <button type="button" className="ph-btn" onClick={() => setRegistering(true)}>
      {t('clients.register')}
    </button>
  )
  return (
    <Panel title={t('clients.documents')} extra={register}>
      {client.documents.length === 0 ? (
        <Empty icon="code" title={t('clients.noDocuments')}>
          {t('clients.noDocumentsText')}
        </Empty>
      ) : (
        <div className="ph-scroll">
          <table className="ph-lines">
            <thead>
              <tr>
                <th scope="col">{t('clients.document')}</th>
                <th scope="col" data-align="end">
                  {t('clients.cost')}
                </th>
                <th scope="col">{t('clients.lastUsed')}</th>
                <th scope="col" data-align="end">
                  <span className="ph-sr">{t('clients.deeds')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {client.documents.map((document) => (
                <tr key={document.id}>
                  <th scope="row">
                    <Han>{document.name}</Han>
                    <small>
                      <Mono>{document.documentId.slice(0, SHOWN)}…</Mono>
                      <CopyButton text={document.documentId} label={t('clients.copyId', { name: document.name })} />
                    </small>
                  </th>
                  <td data-align="end">
                    <Count value={document.cost} />
                  </td>
                  <td>{document.lastUsedAt ? <Time at={document.lastUsedAt} short /> : <None />}</td>
                  <td data-align="end">
                    {document.retiredAt ? (
                      <span className="ph-quiet">{t('clients.retired')}</span>
                    ) : (
                      may && (
                        <button type="button" className="ph-btn" onClick={() => setRetiring(document)}>
                          {t('clients.retire')}
                          <span className="ph-sr"> {document.name}</span>
                        </button>
                      )
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {registering && <Register client={client} again={again} onClose={() => setRegistering(false)} />}
      {retiring && <Retire document={retiring} again={again} onClose={() => setRetiring(undefined)} />}
    </Panel>
  )
}

interface Ends {
  again: () => void
  onClose: () => void
}

function Register({ client, again, onClose }: Ends & { client: ClientData }) {
  const { t } = useTranslation()
  return (
    <Deed<Typed, unknown>
      wide
      title={t('clients.registerTitle')}
      verb={t('clients.register')}
      start={{ name: '', text: '' }}
      send={({ name, text }) => send(ApiDocumentRegisterDocument, 'apiDocumentRegister', { input: { clientId: client.id, name, text } })}
      onDone={() => {
        toast(t('clients.registered'))
        again()
        onClose()
      }}
      onClose={onClose}
    >
      <Text name="name" label={t('clients.documentName')} most={LONGEST_NAME} autoFocus />
      <Text name="text" label={t('clients.documentText')} hint={t('clients.documentHint')} most={LONGEST_TEXT} rows={10} />
    </Deed>
  )
}

function Retire({ document, again, onClose }: Ends & { document: Document }) {
  const { t } = useTranslation()
  return (
    <Deed<object, unknown>
      danger
      title={t('clients.retireTitle', { name: document.name })}
      verb={t('clients.retire')}
      start={{}}
      send={() => send(ApiDocumentRetireDocument, 'apiDocumentRetire', { input: { id: document.id } })}
      onDone={() => {
        toast(t('clients.retiredToast'))
        again()
        onClose()
      }}
      onClose={onClose}
    >
      <p className="ph-consequence">{t('clients.retireText')}</p>
    </Deed>
  )
}
