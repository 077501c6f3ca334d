import { useTranslation } from 'react-i18next'
import { loadDivisions } from '../../app/form/divisions'
import { send } from '../../app/form/send'
import { SubjectRequestCreateDocument, type SubjectRequestCreateInput, type SubjectRequestKind } from '../../gql/graphql'
import { ActionDialog } from '../../kit/form/ActionDialog'
import type { DeclaredField } from '../../kit/form/declared'
import { toast } from '../../kit/toast'
import { stateWord } from './words'

interface Props {
  kind: SubjectRequestKind
  name: string
  onDone: () => void
  onClose: () => void
}

/** Asks for a copy, a correction or the deletion, with the password. */
export default function Ask({ kind, name, onDone, onClose }: Props) {
  const { t, i18n } = useTranslation()
  const password: DeclaredField<SubjectRequestCreateInput> = { kind: 'password', name: 'password', label: t('subjects.password'), hint: t('subjects.passwordHint') }
  const wanted: DeclaredField<SubjectRequestCreateInput> = { kind: 'text', name: 'displayName', label: t('subjects.wantedName'), most: 80 }
  return (
    <ActionDialog<SubjectRequestCreateInput, { id: string }>
      title={t(`subjects.ask.${kind}.title`)}
      consequence={<p>{t(`subjects.ask.${kind}.text`)}</p>}
      verb={t(`subjects.ask.${kind}.verb`)}
      danger={kind === 'DELETION'}
      fields={kind === 'RECTIFICATION' ? [wanted, password] : [password]}
      start={kind === 'RECTIFICATION' ? { displayName: name } : {}}
      now={{ version: 0, facts: {} }}
      onStale={() => undefined}
      wordOf={stateWord}
      loadDivisions={loadDivisions}
      send={(input) =>
        send(SubjectRequestCreateDocument, 'subjectRequestCreate', {
          input: { ...input, password: input.password ?? '', kind, language: i18n.language.startsWith('zh') ? 'ZH_CN' : 'EN' },
        })
      }
      onDone={() => {
        toast(t(`subjects.ask.${kind}.done`))
        onDone()
      }}
      onClose={onClose}
    />
  )
}
