import { Link } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Asked } from '../../app/codes/asked'
import { CodeField } from '../../app/codes/CodeField'
import { CodeRefusal } from '../../app/codes/CodeRefusal'
import type { Coding } from '../../app/codes/useCode'
import { paths } from '../../app/paths'
import { ConsentFields } from './ConsentFields'
import { SentNote } from './SentNote'
import type { Terms } from './signUp'

interface Props {
  terms: Terms
  asked: Asked
  coding: Coding
  onBack: () => void
}

const LONGEST_NAME = 80
const LONGEST_PASSWORD = 128

/** The code, and what an account consists of. */
export function SignUpDetails({ terms, asked, coding, onBack }: Props) {
  const { t } = useTranslation()
  const required = { required: true, whitespace: true, message: t('common.required') }
  const least = terms.shortestPassword
  const taken = typeof coding.refusal === 'object' && coding.refusal.code === 'CONFLICT'
  return (
    <>
      <SentNote asked={asked} coding={coding} silence={t('signUp.silence')} back={t('codes.otherContact')} onBack={onBack} />
      <CodeRefusal
        refusal={coding.refusal}
        action={
          taken && (
            <Link className="ph-btn" to={paths.signIn}>
              {t('signIn.submit')}
            </Link>
          )
        }
      />
      <div className="ph-otp">
        <CodeField autoFocus />
      </div>
      <Form.Item name="displayName" label={t('signUp.name')} validateTrigger="onBlur" rules={[required]}>
        <Input autoComplete="name" maxLength={LONGEST_NAME} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('signIn.password')}
        extra={t('signUp.passwordHint', { least })}
        validateTrigger="onBlur"
        rules={[required, { min: least, message: t('issue.TOO_SHORT', { min: least }) }]}
      >
        <Input.Password autoComplete="new-password" maxLength={LONGEST_PASSWORD} />
      </Form.Item>
      <ConsentFields terms={terms.consents} />
      <Button type="primary" htmlType="submit" block loading={coding.busy}>
        {t('signUp.submit')}
      </Button>
    </>
  )
}
