import { hatch } from '../../theme/chart'
import type { Mode } from '../../theme/tokens'
import { axisDay, type Day } from './figures'

interface ChartWords {
  now: string
  before: string
  soFar: string
  unit: string
}

interface Mark {
  dataIndex: number
  seriesName: string
  marker: string
  value: number | { value: number }
}

/** Bars from zero for now, a dashed ink line for the span before, today hatched because it is not over. */
export function dailyOption(days: readonly Day[], mode: Mode, words: ChartWords) {
  const last = days.length - 1
  return {
    grid: { left: 8, right: 8, top: 40, bottom: 4, containLabel: true },
    legend: { right: 0, top: 0, data: [words.now, words.before] },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { opacity: 0.12 } },
      confine: true,
      formatter: (marks: Mark[]) => tip(days, words, marks),
    },
    xAxis: { type: 'category', data: days.map((day) => axisDay(day.day)) },
    yAxis: { type: 'value', min: 0, minInterval: 1, splitNumber: 4, name: words.unit },
    series: [
      {
        type: 'bar',
        name: words.now,
        barMaxWidth: 26,
        itemStyle: { borderRadius: [3, 3, 0, 0] },
        cursor: 'pointer',
        data: days.map((day, index) =>
          index === last ? { value: day.placed, itemStyle: { decal: hatch(mode) } } : day.placed,
        ),
      },
      {
        type: 'line',
        name: words.before,
        symbol: 'circle',
        symbolSize: 4,
        cursor: 'pointer',
        lineStyle: { width: 1.25, type: 'dashed' },
        data: days.map((day) => day.placedBefore),
      },
    ],
  }
}

/** All series at the day under the pointer. Every part of it is ours, so it needs no escaping. */
function tip(days: readonly Day[], words: ChartWords, marks: readonly Mark[]): string {
  const index = marks[0]?.dataIndex ?? 0
  const day = days[index]?.day ?? ''
  const head = index === days.length - 1 ? `${day} · ${words.soFar}` : day
  const lines = marks.map((mark) => {
    const value = typeof mark.value === 'number' ? mark.value : mark.value.value
    return `${mark.marker}${mark.seriesName}&emsp;<b>${value}</b>`
  })
  return [head, ...lines].join('<br>')
}
