import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { CodeRefusal } from '../../app/codes/CodeRefusal'
import type { Coding } from '../../app/codes/useCode'
import type { MessageChannel } from '../../gql/graphql'

interface Props {
  coding: Coding
  /** By which ways codes can be sent; unknown, both are named. */
  channels?: readonly MessageChannel[]
  submit: string
}

/** Where the code goes: a mobile number or an e-mail address, in one field. */
export function ContactStep({ coding, channels, submit }: Props) {
  const { t } = useTranslation()
  const only = channels?.length === 1 ? channels[0] : undefined
  return (
    <>
      <CodeRefusal refusal={coding.refusal} />
      <Form.Item
        name="contact"
        label={t(only ? `codes.only.${only}` : 'signIn.login')}
        extra={only === 'EMAIL' ? undefined : t('codes.contactHint')}
        validateTrigger="onBlur"
        rules={[{ required: true, whitespace: true, message: t('common.required') }]}
      >
        <Input autoComplete="username" maxLength={254} autoFocus />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={coding.busy}>
        {submit}
      </Button>
    </>
  )
}
