import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { writtenLanguage } from '../../app/codes/language'
import { useCode, useCodeForm } from '../../app/codes/useCode'
import { send } from '../../app/form/send'
import { paths, routeIds } from '../../app/paths'
import { setViewer } from '../../app/session'
import { RegistrationConfirmDocument, RegistrationStartDocument, RegistrationTermsDocument } from '../../gql/graphql'
import { useQuery } from '../../graphql/hooks'
import { problemOf } from '../../graphql/problems'
import { Skeleton } from '../../kit/basics'
import { ProblemNote } from '../../kit/ProblemNote'
import { toast } from '../../kit/toast'
import { ContactStep } from './ContactStep'
import { Frame } from './Frame'
import { consentsOf, type SignUpValues } from './signUp'
import { SignUpDetails } from './SignUpDetails'

const route = getRouteApi(routeIds.signUp)

/**
 * Two steps: where the code goes, then the code and the rest. The step stands in the address, so that the browser's own
 * way back works; what was typed is the form's, and stays while one goes back and forth.
 */
export default function SignUp() {
  const { t } = useTranslation()
  const { step } = route.useSearch()
  const go = useNavigate()
  const form = useCodeForm<SignUpValues>()
  const [{ data, error }] = useQuery({ query: RegistrationTermsDocument })
  const terms = data?.registrationTerms
  const coding = useCode(form, (contact) =>
    send(RegistrationStartDocument, 'registrationStart', { input: { contact, language: writtenLanguage() } }),
  )
  const typing = step === 'code' && coding.asked !== undefined

  const ask = async () => {
    if (await coding.ask()) {
      void go({ to: paths.signUp, search: { step: 'code' } })
    }
  }
  const register = async () => {
    const { displayName, password, code, consents } = form.getFieldsValue(true) as SignUpValues
    const given = { displayName: displayName.trim(), password, code, consents: consentsOf(terms?.consents ?? [], consents) }
    const done = await coding.confirm((requestToken) =>
      send(RegistrationConfirmDocument, 'registrationConfirm', { input: { ...given, requestToken, delivery: 'COOKIE' } }),
    )
    if (done) {
      setViewer(done.viewer)
      toast(t('signUp.done'))
      void go({ to: paths.home, replace: true })
    }
  }
  return (
    <Frame title={t('signUp.title')} lead={typing ? undefined : t('signUp.lead')}>
      {error && !terms && <ProblemNote problem={problemOf(error)} />}
      {!terms && !error && <Skeleton rows={4} />}
      {terms && (
        <Form
          form={form}
          name="signup"
          layout="vertical"
          size="large"
          requiredMark={false}
          scrollToFirstError={{ focus: true, block: 'center' }}
          onFinish={() => void (typing ? register() : ask())}
        >
          {typing && coding.asked ? (
            <SignUpDetails
              terms={terms}
              asked={coding.asked}
              coding={coding}
              onBack={() => void go({ to: paths.signUp, search: {} })}
            />
          ) : (
            <ContactStep coding={coding} channels={terms.channels} submit={t('codes.ask')} />
          )}
        </Form>
      )}
      <div className="ph-row">
        <Link className="ph-linkbtn" to={paths.signIn}>
          {t('signUp.toSignIn')}
        </Link>
      </div>
    </Frame>
  )
}
