/** One table per machine: what each action asks for, and which mutation carries it out. */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { TFunction } from 'i18next'
import type { ComponentType } from 'react'
import type { Outcome, Typed } from '../../kit/form'
import type { DeclaredField } from '../../kit/form/declared'
import type { IconName } from '../../kit/Icon'
import { send } from '../form/send'

/** What every step answers with. */
export interface Stepped {
  id: string
  version: number
}

/** The object a step is taken with. */
export interface Steppable {
  id: string
  version: number
}

type Loose = Record<string, unknown>

export interface ActionSpec<Row, Input> {
  icon: IconName
  danger?: boolean
  /** The mutation takes an idempotency key. */
  keyed?: boolean
  fields?: (row: Row, t: TFunction) => DeclaredField<Input>[]
  start?: (row: Row) => Typed<Input>
  /** What is said beneath the question, beyond its own words. */
  Before?: ComponentType<{ row: Row }>
}

export interface DeclaredAction<Row> extends Omit<ActionSpec<Row, Loose>, 'fields' | 'start'> {
  fields: (row: Row, t: TFunction) => DeclaredField<Loose>[]
  start: (row: Row) => Typed<Loose>
  send: (row: Row, input: Partial<Loose>, version: number, idempotencyKey: string) => Promise<Outcome<Stepped>>
}

/** A declaration is checked against the input its mutation takes, then kept beside those of other inputs. */
export function action<Row extends Steppable, Variables extends { input: object }, Data>(
  document: TypedDocumentNode<Data, Variables>,
  field: keyof Data,
  spec: ActionSpec<Row, Variables['input']>,
): DeclaredAction<Row> {
  return {
    icon: spec.icon,
    danger: spec.danger ?? false,
    keyed: spec.keyed ?? false,
    ...(spec.Before && { Before: spec.Before }),
    fields: (row, t) => (spec.fields?.(row, t) ?? []),
    start: (row) => (spec.start?.(row) ?? {}),
    send: async (row, input, expectedVersion, idempotencyKey) => {
      const keyed = spec.keyed ? { idempotencyKey } : {}
      const variables = { input: { ...input, ...keyed, id: row.id, expectedVersion } } as unknown as Variables
      return (await send(document, field, variables)) as Outcome<Stepped>
    },
  }
}
