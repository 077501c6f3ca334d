/**
 * What a list can be narrowed by, declared once: the control, its chips, its part of the address and its condition on
 * the server all follow from the same line.
 */
import { rangeWords, sumWords } from './ranges'
import { shiftDay, startOfDay } from '../format'

/** The parts of an address that hold values of one kind. */
export type KeysOf<Search, Value> = {
  [Key in keyof Search]-?: NonNullable<Search[Key]> extends Value ? Key : never
}[keyof Search] &
  string

export interface Choice {
  value: string
  label: string
}

interface Declared<Where> {
  label: string
  /** The field of the server's filter. */
  field: keyof Where & string
  /** Behind "More filters"; at most four controls are always there. */
  more?: boolean
}

/** Several of a closed set. */
export interface Many<Search, Where> extends Declared<Where> {
  kind: 'many'
  key: KeysOf<Search, readonly string[]>
  choices: readonly Choice[]
}

/** A yes or no, each with its own words. */
export interface YesNo<Search, Where> extends Declared<Where> {
  kind: 'yesNo'
  key: KeysOf<Search, boolean>
  yes: string
  no: string
}

/** Days, both included, of the platform's calendar. */
export interface Dates<Search, Where> extends Declared<Where> {
  kind: 'dates'
  from: KeysOf<Search, string>
  to: KeysOf<Search, string>
}

/** Whole numbers, both included. */
export interface Numbers<Search, Where> extends Declared<Where> {
  kind: 'numbers'
  from: KeysOf<Search, number>
  to: KeysOf<Search, number>
  unit: string
}

/** An exact text. */
export interface Text<Search, Where> extends Declared<Where> {
  kind: 'text'
  key: KeysOf<Search, string>
  hint?: string
}

/** Given only by links; it has a chip and no control. */
export interface Linked<Search, Where> extends Declared<Where> {
  kind: 'linked'
  key: KeysOf<Search, string | number>
  /** The value as its reader knows it. */
  said: (value: string) => string
}

export type Filter<Search, Where> =
  | Many<Search, Where>
  | YesNo<Search, Where>
  | Dates<Search, Where>
  | Numbers<Search, Where>
  | Text<Search, Where>
  | Linked<Search, Where>

/** A filter whose address and server are not looked at. */
export type AnyFilter = Filter<Record<string, never>, Record<string, unknown>>

/** A change of the address: each part by its name, and nothing where the part goes. */
export type Patch = Readonly<Record<string, unknown>>

export function valueOf(search: object, key: string): unknown {
  return (search as Patch)[key]
}

export function listOf(search: object, key: string): readonly string[] {
  const value = valueOf(search, key)
  return Array.isArray(value) ? value.map(String) : []
}

export function textOf(search: object, key: string): string | undefined {
  const value = valueOf(search, key)
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined
}

export function numberOf(search: object, key: string): number | undefined {
  const value = valueOf(search, key)
  return typeof value === 'number' ? value : undefined
}

/** The parts of the address a filter fills. */
export function keysOf(filter: AnyFilter): readonly string[] {
  return filter.kind === 'dates' || filter.kind === 'numbers' ? [filter.from, filter.to] : [filter.key]
}

export function cleared(filters: readonly AnyFilter[]): Patch {
  return Object.fromEntries(filters.flatMap(keysOf).map((key) => [key, undefined]))
}

export interface Chip {
  key: string
  label: string
  /** The address without it. */
  without: Patch
}

/** What is active, in words, in the order of the controls. */
export function chipsOf(filters: readonly AnyFilter[], search: object): Chip[] {
  return filters.flatMap((filter) => chipsOfOne(filter, search))
}

function chipsOfOne(filter: AnyFilter, search: object): Chip[] {
  const { label } = filter
  switch (filter.kind) {
    case 'many': {
      const chosen = listOf(search, filter.key)
      return chosen.map((one) => {
        const rest = chosen.filter((other) => other !== one)
        const said = filter.choices.find((choice) => choice.value === one)?.label ?? one
        return { key: `${filter.key} ${one}`, label: `${label}: ${said}`, without: { [filter.key]: rest.length > 0 ? rest : undefined } }
      })
    }
    case 'yesNo': {
      const value = valueOf(search, filter.key)
      return typeof value === 'boolean' ? [chip(filter, value ? filter.yes : filter.no)] : []
    }
    case 'dates': {
      const range = { from: textOf(search, filter.from), to: textOf(search, filter.to) }
      return range.from || range.to ? [chip(filter, `${label}: ${rangeWords(range)}`)] : []
    }
    case 'numbers': {
      const range = { from: numberOf(search, filter.from), to: numberOf(search, filter.to) }
      return range.from !== undefined || range.to !== undefined ? [chip(filter, `${label}: ${sumWords(range, filter.unit)}`)] : []
    }
    case 'text':
    case 'linked': {
      const value = textOf(search, filter.key)
      const said = value !== undefined && filter.kind === 'linked' ? filter.said(value) : value
      return said !== undefined ? [chip(filter, `${label}: ${said}`)] : []
    }
  }
}

function chip(filter: AnyFilter, label: string): Chip {
  return { key: keysOf(filter).join(' '), label, without: cleared([filter]) }
}

/** The server's filter, or nothing where nothing is filtered. */
export function whereOf(filters: readonly AnyFilter[], search: object): Patch | undefined {
  const conditions = filters.flatMap((filter) => {
    const condition = conditionOf(filter, search)
    return condition ? [[filter.field, condition] as const] : []
  })
  return conditions.length > 0 ? Object.fromEntries(conditions) : undefined
}

function conditionOf(filter: AnyFilter, search: object): Patch | undefined {
  switch (filter.kind) {
    case 'many': {
      const chosen = listOf(search, filter.key)
      return chosen.length > 0 ? { in: chosen } : undefined
    }
    case 'yesNo':
    case 'text':
    case 'linked': {
      const value = valueOf(search, filter.key)
      return value === undefined ? undefined : { eq: value }
    }
    case 'dates': {
      const from = textOf(search, filter.from)
      const to = textOf(search, filter.to)
      return from || to ? { ...(from && { gte: startOfDay(from) }), ...(to && { lt: startOfDay(shiftDay(to, 1)) }) } : undefined
    }
    case 'numbers': {
      const from = numberOf(search, filter.from)
      const to = numberOf(search, filter.to)
      const given = { ...(from !== undefined && { gte: from }), ...(to !== undefined && { lte: to }) }
      return Object.keys(given).length > 0 ? given : undefined
    }
  }
}
