import { Button, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePermissionNames } from '../../app/rights/names'
import { permissionIn } from '../../app/parts'
import { useRoleNames } from '../../app/roles/names'
import { roleWord } from '../../app/words/roles'
import { RightsPeopleDocument, type PermissionScope, type RightsPeopleQuery } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'
import { Han, Panel, Time } from '../../kit/basics'
import { ChipsField, ChoiceField, KitForm, TextField } from '../../kit/form'
import type { Supposed } from './Simulate'

type Person = NonNullable<RightsPeopleQuery['users']>['nodes'][number]

interface Props {
  onAdd: (supposed: Supposed) => void
  full: boolean
}

/** Puts one change together: for somebody, or for a role. */
export function Compose({ onAdd, full }: Props) {
  const { t } = useTranslation()
  if (full) {
    return (
      <Panel title={t('simulation.compose')}>
        <p className="ph-quiet">{t('simulation.full')}</p>
      </Panel>
    )
  }
  return (
    <>
      <OfPerson onAdd={onAdd} />
      <OfRole onAdd={onAdd} />
    </>
  )
}

/** Somebody by name, address or number; then a role more, or one of theirs less. */
function OfPerson({ onAdd }: { onAdd: (supposed: Supposed) => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ search: string }>()
  const [search, setSearch] = useState('')
  const [{ data, fetching }] = useQuery({ query: RightsPeopleDocument, variables: { search }, pause: search === '' })
  const people = search ? (data?.users.nodes ?? []) : []
  return (
    <Panel title={t('simulation.ofPerson')}>
      <KitForm<{ search: string }> form={form} name="person" start={{ search: '' }} onSend={(typed) => setSearch(typed.search.trim())}>
        <TextField<{ search: string }> name="search" label={t('simulation.search')} hint={t('simulation.searchHint')} most={120} />
        <Button htmlType="submit" loading={fetching}>
          {t('simulation.find')}
        </Button>
      </KitForm>
      <div aria-live="polite">
        {search && data && people.length === 0 && <p className="ph-quiet">{t('simulation.nobody')}</p>}
        {people.map((person) => (
          <OnePerson key={person.id} person={person} onAdd={onAdd} />
        ))}
      </div>
    </Panel>
  )
}

function OnePerson({ person, onAdd }: { person: Person; onAdd: (supposed: Supposed) => void }) {
  const { t } = useTranslation()
  const roles = useRoleNames()
  const [form] = Form.useForm<{ role: string }>()
  const add = ({ role }: { role: string }) =>
    onAdd({ change: { kind: 'ASSIGNMENT_ADD', userId: person.id, roleKey: role }, who: person.displayName, role })
  return (
    <section className="ph-person">
      <h3>
        <Han>{person.displayName}</Han>
      </h3>
      <ul className="ph-supposed">
        {person.roleAssignments.map((one) => (
          <li key={one.id}>
            <span>
              {roleWord(one.role)} {one.unit && <Han>{one.unit.name}</Han>} <Time at={one.validFrom} short />
            </span>
            <button
              type="button"
              className="ph-btn"
              onClick={() => onAdd({ change: { kind: 'ASSIGNMENT_REMOVE', assignmentId: one.id }, who: person.displayName, role: one.role })}
            >
              {t('simulation.less')}
              <span className="ph-sr"> {roleWord(one.role)}</span>
            </button>
          </li>
        ))}
      </ul>
      <KitForm<{ role: string }> form={form} name={`more-${person.id}`} start={{ role: 'support' }} onSend={add}>
        <ChoiceField<{ role: string }> name="role" label={t('simulation.role')} choices={roles.map(({ key, words }) => ({ value: key, label: words }))} />
        <Button htmlType="submit">{t('simulation.more')}</Button>
      </KitForm>
    </section>
  )
}

interface RoleTyped {
  role: string
  permission: string
  scope: PermissionScope
}

const scopes = ['ANY', 'UNIT', 'PARTNER', 'OWN'] as const satisfies readonly PermissionScope[]

/** A role with other lines than now, or a new one: line by line, then supposed as a whole. */
function OfRole({ onAdd }: { onAdd: (supposed: Supposed) => void }) {
  const { t } = useTranslation()
  const roles = useRoleNames().map(({ key }) => key)
  const permissions = usePermissionNames().map(({ name }) => name)
  const [form] = Form.useForm<RoleTyped>()
  const [lines, setLines] = useState<readonly { permission: string; scope: PermissionScope }[]>([])
  const role = (Form.useWatch('role', form) as string | undefined)?.trim() ?? ''
  const add = ({ permission, scope }: RoleTyped) => {
    const asked = permissionIn(permission.split(' ')[0])
    if (!asked) {
      form.setFields([{ name: 'permission', errors: [t('whoCan.unknown')] }])
      return
    }
    setLines([...lines.filter((line) => line.permission !== asked || line.scope !== scope), { permission: asked, scope }])
    form.setFieldsValue({ permission: '' })
  }
  const suppose = () => {
    onAdd({ change: { kind: 'ROLE_SET', roleKey: role, permissions: [...lines] }, role })
    setLines([])
  }
  return (
    <Panel title={t('simulation.ofRole')}>
      <KitForm<RoleTyped> form={form} name="role" start={{ role: '', permission: '', scope: 'ANY' }} onSend={add}>
        <TextField<RoleTyped> name="role" label={t('simulation.roleName')} hint={t('simulation.roleHint')} most={40} suggestions={roles} />
        <TextField<RoleTyped> name="permission" label={t('whoCan.permission')} hint={t('whoCan.permissionHint')} most={80} suggestions={permissions} />
        <ChipsField<RoleTyped> name="scope" label={t('simulation.scope')} choices={scopes.map((value) => ({ value, label: t(`why.scope.${value}`) }))} />
        <div className="ph-actions">
          <Button htmlType="submit">{t('simulation.addLine')}</Button>
          <Button type="primary" disabled={role === ''} onClick={suppose}>
            {t('simulation.suppose', { count: lines.length })}
          </Button>
        </div>
      </KitForm>
      <ul className="ph-supposed">
        {lines.map((line) => (
          <li key={`${line.permission} ${line.scope}`}>
            <span className="ph-mono">{line.permission}</span>
            <small>{t(`why.scope.${line.scope}`)}</small>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
