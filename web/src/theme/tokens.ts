/** The one place where a colour, a size or a font is spelled. Everything else reads a custom property or the antd theme. */

export type Mode = 'light' | 'dark'
export type Density = 'comfortable' | 'compact'

/** What a state means to the person, not what it is called. Six tones cover every state machine of the platform. */
export type Tone = 'neutral' | 'moving' | 'waiting' | 'done' | 'failed' | 'held'

export const surfaces = {
  light: {
    canvas: '#F3F5F2',
    surface: '#FFFFFF',
    sunken: '#EBEFEB',
    raised: '#FFFFFF',
    hover: '#F0F4F0',
    line: '#DCE2DD',
    control: '#7E8B83',
    ink: '#13201A',
    ink2: '#42514A',
    ink3: '#5A6961',
    primary: '#0B6B4F',
    primaryHover: '#095942',
    onPrimary: '#FFFFFF',
    soft: '#E1F0E9',
    onSoft: '#07533C',
    series: '#4A9779',
    seal: '#B3361F',
    spotlight: '#1B2A23',
    onSpotlight: '#FFFFFF',
    onDanger: '#FFFFFF',
    shadow: '19 32 26',
  },
  dark: {
    canvas: '#0D1311',
    surface: '#141C18',
    sunken: '#101714',
    raised: '#1A2420',
    hover: '#1B2520',
    line: '#28352E',
    control: '#6F8077',
    ink: '#E7EDE9',
    ink2: '#B3C0B8',
    ink3: '#93A299',
    primary: '#3FB187',
    primaryHover: '#57C39B',
    onPrimary: '#05231A',
    soft: '#14352A',
    onSoft: '#8FE0BF',
    series: '#2C8363',
    seal: '#F08A73',
    spotlight: '#E7EDE9',
    onSpotlight: '#05231A',
    onDanger: '#2A0B07',
    shadow: '0 0 0',
  },
} as const satisfies Record<Mode, Record<string, string>>

interface ToneColours {
  ink: string
  fill: string
  edge: string
}

export const tones: Record<Mode, Record<Tone, ToneColours>> = {
  light: {
    neutral: { ink: '#46554D', fill: '#E9EDEA', edge: '#B9C4BD' },
    moving: { ink: '#1B5391', fill: '#E4EEF9', edge: '#AFCBEA' },
    waiting: { ink: '#7A4B00', fill: '#FBF0D9', edge: '#E6C98C' },
    done: { ink: '#17603A', fill: '#E0F2E6', edge: '#A5D3B5' },
    failed: { ink: '#A12A1D', fill: '#FCE9E5', edge: '#EFB5AA' },
    held: { ink: '#5F3D99', fill: '#EFE9F9', edge: '#CDBCEB' },
  },
  dark: {
    neutral: { ink: '#B7C3BB', fill: '#222D27', edge: '#3B4A42' },
    moving: { ink: '#9CC7F5', fill: '#14283D', edge: '#2A4A6C' },
    waiting: { ink: '#EBC06A', fill: '#33270E', edge: '#5C471A' },
    done: { ink: '#86D6A4', fill: '#12301F', edge: '#285A3C' },
    failed: { ink: '#F7A497', fill: '#3B1A16', edge: '#6D2E26' },
    held: { ink: '#C9B1F3', fill: '#281F3C', edge: '#4B3A70' },
  },
}

/** The sign-in picture and what must stay black on white for a camera look the same in both modes. */
const constants = {
  lacquer: '#0A4534',
  onLacquer: '#FFFFFF',
  onLacquerQuiet: '#D6E9E0',
  lacquerHills: 'rgb(255 255 255 / .1)',
  lacquerRoute: '#8FE0BF',
  lacquerSeal: '#F08A73',
  codeInk: '#000000',
  codePaper: '#FFFFFF',
} as const

/** Latin faces come first, so that figures and Latin share one design and quotes stay narrow between Chinese characters. */
export const font = {
  text: '"Segoe UI Variable Text", "Segoe UI", -apple-system, BlinkMacSystemFont, "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Microsoft YaHei UI", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  mono: '"SF Mono", "Cascadia Mono", "JetBrains Mono", Consolas, "Noto Sans Mono CJK SC", ui-monospace, monospace',
} as const

export const sizes: Record<Density, { row: string; text: string; gap: string }> = {
  comfortable: { row: '44px', text: '14px', gap: '16px' },
  compact: { row: '34px', text: '13px', gap: '12px' },
}

/** Writes the tokens where style sheets can read them, through the CSSOM, which a strict content policy allows. */
export function applyTokens(mode: Mode, density: Density): void {
  const root = document.documentElement
  const write = (values: Record<string, string>) => {
    for (const [name, value] of Object.entries(values)) {
      root.style.setProperty(`--${name}`, value)
    }
  }
  write(surfaces[mode])
  write(constants)
  write(sizes[density])
  write({ 'font-text': font.text, 'font-mono': font.mono })
  for (const [tone, colours] of Object.entries(tones[mode])) {
    write({
      [`${tone}-ink`]: colours.ink,
      [`${tone}-fill`]: colours.fill,
      [`${tone}-edge`]: colours.edge,
    })
  }
  root.style.colorScheme = mode
}
