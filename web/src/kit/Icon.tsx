/** One drawing style: 16 px box, 1.5 px line, round ends. An icon stands beside a word; alone it needs a label on its button. */
const drawings = {
  home: 'M2.5 7 8 2.5 13.5 7v6.5h-4v-4h-3v4h-4z',
  counter: 'M2.5 8.5h11M3.5 8.5v5h9v-5M5.5 8.5v-3h5v3M8 5.5v-3M6.5 2.5h3',
  route: 'M4 13a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM12 6a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM5.5 11.5H11a2 2 0 0 0 0-4H5a2 2 0 0 1 0-4h5.5',
  scan: 'M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3M5.5 5.5v5M8 5.5v5M10.5 5.5v5',
  tag: 'M2.5 2.5h5.5l5.5 5.5-5.5 5.5L2.5 8zM5.5 5.5h.01',
  tariff: 'M4 2.5h8v11l-2-1.200-2 1.200-2-1.200-2 1.200zM6 5.5h4M6 8.5h4',
  jobs: 'M8 13.5a5.5 5.5 0 1 0-5.5-5.5M2.5 4.5V8H6M6.800 5.5v5L10.5 8z',
  order: 'M3 4.5 8 2l5 2.5v7L8 14l-5-2.5zM3 4.5 8 7l5-2.5M8 7v7',
  trail: 'M3 3.5h6M3 8h10M3 12.5h7M12 2.5v3M10.5 4h3',
  code: 'M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5M9 3 7 13',
  eye: 'M1.5 8c1.600-3 3.800-4.500 6.500-4.500s4.900 1.500 6.500 4.500c-1.600 3-3.800 4.500-6.500 4.500S3.100 11 1.500 8zM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  user: 'M8 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM3 13.5c.5-2.7 2.5-4 5-4s4.5 1.3 5 4',
  mail: 'M2.5 4h11v8.5h-11zM2.5 4.5 8 9l5.5-4.5',
  key: 'M5.5 10.5a3 3 0 1 1 2.6-4.5H14v2.5h-1.5V10H10V8H8.1a3 3 0 0 1-2.6 2.5z',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  clock: 'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM8 5v3.2l2.2 1.3',
  alert: 'M8 2.5 14 13H2zM8 6.5v3M8 11.3v.2',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3 13.5 13.5',
  plus: 'M8 3v10M3 8h10',
  check: 'M3 8.5 6.5 12 13 4.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  pause: 'M6 4v8M10 4v8',
  arrow: 'M3 8h9.5M9 4.5 12.5 8 9 11.5',
  ring: 'M8 12.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9z',
  wait: 'M5 2.5h6M5 13.5h6M5.5 2.5c0 3 5 3.5 5 5.5s-5 2.5-5 5.5M10.5 2.5c0 3-5 3.5-5 5.5s5 2.5 5 5.5',
  copy: 'M6 6h7.5v7.5H6zM4 10H2.5V2.5H10V4',
  link: 'M6.5 9.5l3-3M7 4.5l1.2-1.2a3 3 0 0 1 4.3 4.3L11.3 8.8M9 11.5l-1.2 1.2a3 3 0 0 1-4.3-4.3l1.2-1.2',
  down: 'M4 6l4 4 4-4',
  next: 'M6 4l4 4-4 4',
  prev: 'M10 4 6 8l4 4',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
  download: 'M8 2.5v7.5M4.8 7 8 10.2 11.2 7M3 13.5h10',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  refresh: 'M13 8a5 5 0 1 1-1.5-3.5M13 2.5v3h-3',
  sun: 'M8 10.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM8 1.5V3M8 13v1.5M1.5 8H3M13 8h1.5M3.4 3.4l1 1M11.6 11.6l1 1M12.6 3.4l-1 1M4.4 11.6l-1 1',
  moon: 'M13 9.5A5.5 5.5 0 0 1 6.5 3 5.5 5.5 0 1 0 13 9.5z',
  filter: 'M2.5 3.5h11L9.5 8.5v4l-3 1v-5z',
} as const

export type IconName = keyof typeof drawings

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg className="ph-icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  )
}
