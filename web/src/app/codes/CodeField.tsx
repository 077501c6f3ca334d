import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

const DIGITS = 6

/** Six digits, as telephones fill them in by themselves. */
export function CodeField({ hint, autoFocus }: { hint?: ReactNode; autoFocus?: boolean }) {
  const { t } = useTranslation()
  return (
    <Form.Item
      name="code"
      label={t('codes.code')}
      extra={hint}
      validateTrigger="onBlur"
      normalize={(typed: string) => typed.normalize('NFKC').replace(/\s/g, '')}
      rules={[
        { required: true, message: t('common.required') },
        { pattern: /^\d{6}$/, message: t('codes.sixDigits') },
      ]}
    >
      <Input inputMode="numeric" autoComplete="one-time-code" maxLength={DIGITS} autoFocus={autoFocus ?? false} />
    </Form.Item>
  )
}
