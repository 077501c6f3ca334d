import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ApiClientOfferQuery, PermissionScope } from '../../gql/graphql'
import { Badge, Mono } from '../../kit/basics'
import type { ClientValues } from './values'
import { scopeWord, typeWord, verbWord } from './words'

export type Offer = ApiClientOfferQuery['apiClientOffer']

/** What the program may do: each permission the viewer could give, and how widely. */
export function GrantsField({ offer }: { offer: Offer }) {
  const { t } = useTranslation()
  return (
    <Form.Item name="grants" extra={t('clients.grantsHint')}>
      <Grants offer={offer} />
    </Form.Item>
  )
}

function typeOf(permission: string): string {
  return permission.split(':')[0] ?? permission
}

interface Props {
  offer: Offer
  value?: ClientValues['grants']
  onChange?: (grants: ClientValues['grants']) => void
}

function Grants({ offer, value = {}, onChange }: Props) {
  const { t } = useTranslation()
  const known = new Set(offer.permissions.map((one) => one.permission))
  const lost = Object.keys(value).filter((permission) => value[permission] && !known.has(permission))
  const types = [...new Set(offer.permissions.map((one) => typeOf(one.permission)))]
  const give = (permission: string, scope: PermissionScope | undefined) => onChange?.({ ...value, [permission]: scope })
  return (
    <div className="ph-grants">
      {lost.length > 0 && (
        <fieldset>
          <legend>{t('clients.lost')}</legend>
          {lost.map((permission) => (
            <label key={permission} className="ph-check">
              <input type="checkbox" checked onChange={() => give(permission, undefined)} />
              <Mono>{permission}</Mono>
            </label>
          ))}
        </fieldset>
      )}
      {types.map((type) => (
        <fieldset key={type}>
          <legend>{typeWord(type)}</legend>
          {offer.permissions.filter((one) => typeOf(one.permission) === type).map(({ permission, scopes, privileged }) => {
            const given = value[permission]
            const approval = given !== undefined && privileged.includes(given)
            return (
              <div key={permission} className="ph-grant">
                <label className="ph-check">
                  <input
                    type="checkbox"
                    checked={given !== undefined}
                    onChange={(event) => give(permission, event.target.checked ? scopes.at(-1) : undefined)}
                  />
                  <span>{verbWord(permission)}</span>
                  <Mono>{permission}</Mono>
                </label>
                {approval && <Badge tone="waiting">{t('clients.needsApproval')}</Badge>}
                {given !== undefined && (
                  <select
                    className="ph-select"
                    aria-label={t('clients.scopeOf', { what: permission })}
                    value={given}
                    onChange={(event) => give(permission, event.target.value as PermissionScope)}
                  >
                    {scopes.map((scope) => (
                      <option key={scope} value={scope}>
                        {scopeWord(scope)}
                      </option>
                    ))}
                  </select>
                )}
              </div>
            )
          })}
        </fieldset>
      ))}
    </div>
  )
}
