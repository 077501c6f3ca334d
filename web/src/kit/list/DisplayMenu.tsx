import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Disclosure } from '../Disclosure'
import { Icon } from '../Icon'
import type { Column } from './columns'

interface Props<Row> {
  columns: readonly Column<Row>[]
  hidden: readonly string[]
  onChange: (hidden: string[]) => void
  /** What else belongs to how a list looks: the height of its rows. */
  children?: ReactNode
}

/** Which columns are shown. The name column is fixed. */
export function DisplayMenu<Row>({ columns, hidden, onChange, children }: Props<Row>) {
  const { t } = useTranslation()
  const toggle = (key: string) => {
    onChange(hidden.includes(key) ? hidden.filter((other) => other !== key) : [...hidden, key])
  }
  return (
    <Disclosure
      label={
        <>
          <Icon name="columns" />
          {t('table.columns')}
        </>
      }
    >
      {() => (
        <>
          <div className="ph-checks" role="group" aria-label={t('table.columns')}>
            {columns
              .filter((column) => !column.name)
              .map((column) => (
                <label key={column.key} className="ph-check">
                  <input type="checkbox" checked={!hidden.includes(column.key)} onChange={() => toggle(column.key)} />
                  {column.title}
                </label>
              ))}
          </div>
          {children && <div className="ph-checks">{children}</div>}
        </>
      )}
    </Disclosure>
  )
}
