import { useTranslation } from 'react-i18next'
import type { Asked } from '../../app/codes/asked'
import { OutboxNote } from '../../app/codes/OutboxNote'
import { Resend } from '../../app/codes/Resend'
import { ShortMessageRisk } from '../../app/codes/ShortMessageRisk'
import type { Coding } from '../../app/codes/useCode'
import { timeOfDay } from '../../kit/format'

interface Props {
  asked: Asked
  coding: Coding
  /** What it means when nothing comes: the page may not say more, whoever asks. */
  silence: string
  back: string
  onBack: () => void
}

/** Where the code went and until when it counts; another one; and the way back to a mistyped address. */
export function SentNote({ asked, coding, silence, back, onBack }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <p role="status">{t(`codes.sent.${asked.channel}`, { to: asked.masked, until: timeOfDay(asked.expiresAt) })}</p>
      <ShortMessageRisk channel={asked.channel} />
      <p>
        <small>{silence}</small>
      </p>
      <div className="ph-codeways">
        <Resend again={asked.again} busy={coding.busy} onAgain={() => void coding.ask(true)} />
        <button type="button" className="ph-linkbtn" onClick={onBack}>
          {back}
        </button>
      </div>
      <OutboxNote />
    </>
  )
}
