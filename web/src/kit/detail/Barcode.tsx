import { useTranslation } from 'react-i18next'
import { ItemNumber } from '../basics'
import './barcode.css'

const HEIGHT = 40
const QUIET_MODULES = 10

/** Bars and spaces by turns, in modules, as one path: black on white in both themes, since a scanner must read it. */
export function barsPath(widths: readonly number[], height: number): { path: string; width: number } {
  let x = QUIET_MODULES
  let path = ''
  widths.forEach((width, index) => {
    if (index % 2 === 0) {
      path += `M${x} 0h${width}v${height}h-${width}z`
    }
    x += width
  })
  return { path, width: x + QUIET_MODULES }
}

export function Barcode({ number, widths }: { number: string; widths: readonly number[] }) {
  const { t } = useTranslation()
  const { path, width } = barsPath(widths, HEIGHT)
  return (
    <figure className="ph-barcode">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={t('detail.barcode', { number })}>
        <rect className="ph-qr-paper" width={width} height={HEIGHT} />
        <path className="ph-qr-ink" d={path} shapeRendering="crispEdges" />
      </svg>
      <figcaption>
        <ItemNumber value={number} />
      </figcaption>
    </figure>
  )
}
