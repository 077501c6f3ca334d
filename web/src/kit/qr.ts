export interface Qr {
  size: number
  path: string
}

/** Reads "<size> <path>": the symbol's width in modules, then the dark modules as an SVG path in the same unit. */
export function readQr(text: string): Qr | undefined {
  const found = /^(\d{2,3}) (M[\dMmLlHhVvZz\s,.-]+)$/.exec(text.trim())
  const size = parseInt(found?.[1] ?? '', 10)
  const path = found?.[2]
  if (!path || size < 21 || size > 177) {
    return undefined
  }
  return { size, path }
}
