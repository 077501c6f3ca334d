/** The mark: a post station's gate that is also an envelope, with one dot of seal paste. */
export function Brand({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
      <rect className="ph-brand-ground" x="1" y="1" width="26" height="26" rx="7" />
      <path className="ph-brand-line" d="M6.5 9.5 14 15l7.5-5.5M6.5 9.5V20M21.5 9.5V20M10.5 20v-4.6M17.5 20v-4.6" />
      <circle className="ph-brand-seal" cx="14" cy="8" r="2" />
    </svg>
  )
}
