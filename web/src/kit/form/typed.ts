/** What a form holds while it is being filled in: the shape of the API's input, with numbers as they were typed. */
export type Typed<Input> = {
  [Key in keyof Input]?: TypedValue<NonNullable<Input[Key]>>
}

type TypedValue<Value> = Value extends number
  ? string
  : Value extends (infer One)[]
    ? Typed<One>[]
    : Value extends string | boolean
      ? Value
      : Typed<Value>

/** The names of an input's fields, however deep; the number of a line stands in between. */
export type FieldName<Input> = NameOf<Required<Input>>

type NameOf<Input> = {
  [Key in keyof Input & string]:
    | Key
    | (NonNullable<Input[Key]> extends (infer One)[]
        ? One extends object
          ? readonly [Key, number, keyof One & string]
          : never
        : NonNullable<Input[Key]> extends object
          ? readonly [Key, keyof NonNullable<Input[Key]> & string]
          : never)
}[keyof Input & string]
