import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Brand } from '../../app/Brand'
import { OfflineLine } from '../../app/OfflineLine'
import { LanguageButton, ModeButton } from '../../app/TopBar'
import { Toasts } from '../../kit/toast'
import './session.css'

/** The page before the platform: a picture on the left, one form on the right. */
export function Frame({ title, lead, wide, children }: { title: string; lead?: string; wide?: boolean; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className="ph-signin" data-wide={wide || undefined}>
      <title>{`${title} · ${t('app.full')}`}</title>
      <aside className="ph-signin-art" aria-label={t('app.tagline')}>
        <Route />
        <span className="ph-brand">
          <Brand size={32} />
          <span>
            <strong>{t('app.name')}</strong>
            <small>{t('app.tagline')}</small>
          </span>
        </span>
        <div>
          <p className="ph-signin-words">{t('signIn.picture')}</p>
          <small>{t('signIn.foot')}</small>
        </div>
      </aside>
      <main className="ph-signin-main">
        <OfflineLine />
        <div className="ph-signin-tools">
          <ModeButton />
          <LanguageButton />
        </div>
        <div className="ph-signin-form">
          <h1>{title}</h1>
          {lead && <p className="ph-signin-lead">{lead}</p>}
          {children}
        </div>
      </main>
      <Toasts />
    </div>
  )
}

const HILLS = 11

const stations = [
  { x: 70, y: 620 },
  { x: 330, y: 480, here: true },
  { x: 520, y: 330 },
  { x: 660, y: 180 },
]

function hill(index: number): string {
  const top = 300 + index * 46
  return [
    `M-40 ${top}`,
    `C 130 ${210 + index * 50}, 240 ${380 + index * 38}, 400 ${280 + index * 46}`,
    `S 640 ${220 + index * 52}, 780 ${320 + index * 40}`,
  ].join(' ')
}

/** A relay of stations across hill lines: the platform's one picture. */
function Route() {
  return (
    <svg className="ph-route" viewBox="0 0 720 900" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      {Array.from({ length: HILLS }, (_, index) => (
        <path key={index} className="ph-route-hill" d={hill(index)} />
      ))}
      <path className="ph-route-ahead" d="M330 480 C 430 490, 480 420, 520 330 S 620 250, 660 180" />
      <path className="ph-route-passed" d="M70 620 C 190 540, 230 470, 330 480" />
      {stations.map((station) => (
        <circle
          key={station.x}
          className="ph-route-station"
          data-here={station.here}
          cx={station.x}
          cy={station.y}
          r={station.here ? 9 : 6}
        />
      ))}
    </svg>
  )
}
