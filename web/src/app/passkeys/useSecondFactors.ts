import { useEffect, useState } from 'react'
import { SecondFactorsDocument, type SecondFactorKind } from '../../gql/graphql'
import { client } from '../../graphql/client'
import { persisted } from '../../graphql/persisted'
import { unparked } from '../../graphql/reauth'

/** What is asked for where it cannot be said: most people have an application, and everybody a recovery code. */
const USUAL: readonly SecondFactorKind[] = ['TOTP', 'RECOVERY_CODE']

/** What the person who has just given their password can be asked for; undefined until it is known. */
export function useSecondFactors(): readonly SecondFactorKind[] | undefined {
  const [found, setFound] = useState<readonly SecondFactorKind[]>()
  useEffect(() => {
    let gone = false
    const asked = client.query(persisted(SecondFactorsDocument), {}, { ...unparked, requestPolicy: 'network-only' })
    void asked.toPromise().then(({ data }) => {
      if (!gone) {
        setFound(data && data.viewer.secondFactors.length > 0 ? data.viewer.secondFactors : USUAL)
      }
    })
    return () => {
      gone = true
    }
  }, [])
  return found
}
