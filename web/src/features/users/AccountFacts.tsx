import { useTranslation } from 'react-i18next'
import { send } from '../../app/form/send'
import { Reveal } from '../../app/reveal/Reveal'
import { useShown } from '../../app/reveal/useShown'
import { useCan } from '../../app/session'
import { UserRevealDocument } from '../../gql/graphql'
import { Facts, None, Panel, Time } from '../../kit/basics'
import type { UserData } from './UserDetail'

interface InClear {
  email?: string | null
  phone?: string | null
  hiddenAfterSeconds: number
}

/** The account's masks; its address and number in clear for a minute to whoever may and says why. */
export function AccountFacts({ user }: { user: UserData }) {
  const { t } = useTranslation()
  const may = useCan('users:reveal')
  const shown = useShown<InClear>()
  const email = shown.value?.email ?? user.emailMasked
  const phone = shown.value?.phone ?? user.phoneMasked
  const isReachable = user.emailMasked !== null || user.phoneMasked !== null
  return (
    <Panel
      title={t('users.account')}
      extra={
        may &&
        isReachable && (
          <Reveal
            of={user.displayName}
            shown={shown}
            ask={(reason) => send(UserRevealDocument, 'userReveal', { input: { id: user.id, fields: ['EMAIL', 'PHONE'], reason } })}
            onShown={(done) => shown.show(done, done.hiddenAfterSeconds)}
          />
        )
      }
    >
      <Facts
        items={[
          { label: t('users.email'), value: email ?? <None /> },
          { label: t('users.phone'), value: phone ? <span className="ph-num">{phone}</span> : <None /> },
          { label: t('users.since'), value: <Time at={user.createdAt} /> },
          { label: t('users.version'), value: user.version },
        ]}
      />
    </Panel>
  )
}
