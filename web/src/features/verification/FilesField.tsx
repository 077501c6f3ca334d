import { useId, useState, type ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { VerificationDocumentSide } from '../../gql/graphql'
import { Icon } from '../../kit/Icon'
import { issueSentence, problemSentence } from '../../kit/problems'
import { upload, type Uploaded } from './uploading'
import { sideWord } from './words'

interface Props {
  sides: readonly VerificationDocumentSide[]
  files: readonly Uploaded[]
  onChange: (files: Uploaded[]) => void
  /** What the server said of the whole field. */
  error?: string | undefined
}

/** Pictures of documents: one picker for each side that is wanted, sent as soon as they are chosen. */
export function FilesField({ sides, files, onChange, error }: Props) {
  const { t } = useTranslation()
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState<VerificationDocumentSide>()
  const hint = useId()
  const onPick = async (side: VerificationDocumentSide, event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (!file) {
      return
    }
    setWrong(undefined)
    setBusy(side)
    const answer = await upload(file, side)
    setBusy(undefined)
    if (answer.kind === 'done') {
      onChange([...files.filter((one) => one.side !== side), { id: answer.id, side, name: file.name }])
    } else {
      setWrong(answer.kind === 'issue' ? issueSentence(answer.issue) : problemSentence(answer.problem))
    }
  }
  const said = wrong ?? error
  return (
    <fieldset className="ph-files">
      <legend>{t('verification.documents')}</legend>
      <div className="ph-filebuttons">
        {sides.map((side) => (
          <label key={side} className="ph-btn" data-busy={busy === side || undefined}>
            <Icon name="plus" />
            {busy === side ? t('verification.uploading') : t('verification.addFile', { side: sideWord(side) })}
            <input type="file" accept="image/jpeg,image/png,application/pdf" aria-describedby={hint} onChange={(event) => void onPick(side, event)} />
          </label>
        ))}
      </div>
      <div role="status">
        <ul className="ph-filelist">
          {files.map((file) => (
            <li key={file.id}>
              <Icon name="check" />
              {t('verification.uploaded', { side: sideWord(file.side) })} <small>{file.name}</small>
              <button
                type="button"
                className="ph-iconbtn"
                aria-label={t('verification.removeFile', { side: sideWord(file.side) })}
                onClick={() => onChange(files.filter((one) => one !== file))}
              >
                <Icon name="cross" size={12} />
              </button>
            </li>
          ))}
        </ul>
      </div>
      <small id={hint} className="ph-quiet">
        {t('verification.fileHint')}
      </small>
      {said && (
        <p role="alert" className="ph-fileproblem">
          {said}
        </p>
      )}
    </fieldset>
  )
}
