import type zh from './zh-CN'

/** The shape of one language: the same keys as the Chinese words, whatever they say. A missing key does not compile. */
export type Same<T> = {
  [Key in keyof T]: T[Key] extends string ? string : Same<T[Key]>
}

export type Words = Same<typeof zh>
