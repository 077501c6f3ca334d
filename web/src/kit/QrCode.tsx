import { readQr } from './qr'

/** A camera needs four light modules around the symbol. */
const QUIET = 4

export function QrCode({ text, label }: { text: string; label: string }) {
  const qr = readQr(text)
  if (!qr) {
    return null
  }
  const side = qr.size + 2 * QUIET
  return (
    <svg className="ph-qr" role="img" aria-label={label} viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} shapeRendering="crispEdges">
      <rect className="ph-qr-paper" x={-QUIET} y={-QUIET} width={side} height={side} />
      <path className="ph-qr-ink" d={qr.path} />
    </svg>
  )
}
