/** Where the editor keeps its tabs and what was run: a document may hold anybody's number, so it is the page's memory. */
class Memory implements Storage {
  readonly #kept = new Map<string, string>();

  [name: string]: unknown

  get length(): number {
    return this.#kept.size
  }

  clear(): void {
    this.#kept.clear()
  }

  key(index: number): string | null {
    return [...this.#kept.keys()][index] ?? null
  }

  getItem(name: string): string | null {
    return this.#kept.get(name) ?? null
  }

  setItem(name: string, value: string): void {
    this.#kept.set(name, value)
  }

  removeItem(name: string): void {
    this.#kept.delete(name)
  }
}

export const memory = new Memory()

/** What the editor kept in the browser before it had this. */
export function dropKept(): void {
  for (const name of Object.keys(localStorage).filter((one) => one.startsWith('graphiql:'))) {
    localStorage.removeItem(name)
  }
}
