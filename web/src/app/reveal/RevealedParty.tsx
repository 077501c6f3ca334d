import { PartyRevealDocument, type PartyFieldsFragment, type PartyRole } from '../../gql/graphql'
import { Party } from '../carriage/Party'
import { send } from '../form/send'
import { useCan } from '../session'
import { Reveal } from './Reveal'
import { useShown } from './useShown'

interface Props {
  orderId: string
  which: PartyRole
  title: string
  party: PartyFieldsFragment
}

type InClear = Omit<PartyFieldsFragment, 'country' | '__typename'> & { hiddenAfterSeconds: number }

/** Sender or addressee, masked; in clear for a minute to whoever may and says why. */
export function RevealedParty({ orderId, which, title, party }: Props) {
  const may = useCan('parties:reveal')
  const shown = useShown<InClear>()
  return (
    <div className="ph-revealed">
      <Party title={title} party={shown.value ? { ...party, ...shown.value } : party} />
      {may && (
        <Reveal
          of={title}
          shown={shown}
          ask={(reason) => send(PartyRevealDocument, 'partyReveal', { input: { id: orderId, party: which, reason } })}
          onShown={(done) => shown.show(done as InClear, done.hiddenAfterSeconds)}
        />
      )}
    </div>
  )
}
