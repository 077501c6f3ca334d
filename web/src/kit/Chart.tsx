import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import type { EChartsCoreOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useEffectEvent, useRef } from 'react'
import { chartTheme } from '../theme/chart'
import type { Mode } from '../theme/tokens'
import './chart.css'

echarts.use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

interface Props {
  option: EChartsCoreOption
  mode: Mode
  /** What a screen reader hears; the table beside the chart is what it can explore. */
  summary: string
  /** A mark was clicked: its place on the axis. */
  onPick?: (index: number) => void
}

/** One drawing, redrawn when its figures, its theme or its room change. Nothing moves. */
export default function Chart({ option, mode, summary, onPick }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const drawn = useRef<echarts.ECharts>(undefined)
  const pick = useEffectEvent((index: number) => onPick?.(index))
  useEffect(() => {
    const element = box.current
    if (!element) {
      return
    }
    const chart = echarts.init(element, chartTheme(mode), { renderer: 'svg' })
    drawn.current = chart
    chart.on('click', (mark) => pick(mark.dataIndex))
    const room = new ResizeObserver(() => chart.resize())
    room.observe(element)
    return () => {
      room.disconnect()
      chart.dispose()
    }
  }, [mode])
  useEffect(() => {
    drawn.current?.setOption({ animation: false, ...option }, { notMerge: true })
  }, [mode, option])
  return (
    <div role="img" aria-label={summary}>
      <div ref={box} className="ph-chart" aria-hidden="true" />
    </div>
  )
}
