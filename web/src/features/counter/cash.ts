/** Sums of cash, reckoned in fen from decimal strings: never in floating numbers. */

const FEN = 100

function fenOf(amount: string): number | undefined {
  const found = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(amount)
  return found ? parseInt(found[1] ?? '0', 10) * FEN + parseInt((found[2] ?? '').padEnd(2, '0'), 10) : undefined
}

/** What is given back of the cash received; nothing where it does not cover what is due. */
export function changeDue(received: string, due: string): string | undefined {
  const [given, owed] = [fenOf(received), fenOf(due)]
  if (given === undefined || owed === undefined || given < owed) {
    return undefined
  }
  const back = given - owed
  return `${Math.floor(back / FEN)}.${String(back % FEN).padStart(2, '0')}`
}
