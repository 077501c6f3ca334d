import { font, surfaces, tones, type Mode } from './tokens'

/**
 * What a chart draws with. The order of series is fixed, so that a measure keeps its colour on every page: the first is
 * "now" and fills, the second the period before, an ink line that reads on the fills and on the sheet.
 */
export function chartTheme(mode: Mode) {
  const surface = surfaces[mode]
  const tone = tones[mode]
  const axis = {
    axisLine: { lineStyle: { color: surface.control } },
    axisTick: { show: false },
    axisLabel: { color: surface.ink3, fontSize: 12 },
    splitLine: { lineStyle: { color: surface.line } },
    nameTextStyle: { color: surface.ink3, align: 'left' as const },
  }
  return {
    color: [surface.series, surface.ink, tone.moving.ink, tone.waiting.ink, tone.held.ink, tone.failed.ink],
    backgroundColor: 'transparent',
    textStyle: { fontFamily: font.text },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: { ...axis, axisLine: { show: false } },
    legend: { textStyle: { color: surface.ink2 }, itemWidth: 14, itemHeight: 8 },
    tooltip: {
      backgroundColor: surface.raised,
      borderColor: surface.line,
      textStyle: { color: surface.ink, fontSize: 12 },
      padding: [6, 10],
    },
  }
}

/** A bar that is not over yet: hatched in the colour of the sheet. */
export function hatch(mode: Mode) {
  return { symbol: 'rect', color: surfaces[mode].surface, dashArrayX: [1, 0], dashArrayY: [2, 3], rotation: -Math.PI / 4 }
}
