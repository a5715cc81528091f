import { View } from '@tarojs/components'
import type { Consult } from '@xinglin/types/consult'
import type { Note } from '@xinglin/types/consult-staff'
import { useState } from 'react'
import { Narrow } from '@/companion/layout/narrow'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { errorText } from '@/shared/api/errors'
import { useDraft } from '@/shared/hooks/draft'
import { useFieldErrors } from '@/shared/hooks/field-errors'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { classes } from '@/shared/ui/classes'
import { ConfirmSheet } from '@/shared/ui/confirm-sheet'
import { Field, LongInput } from '@/shared/ui/field'
import { toast } from '@/shared/ui/toast'
import { ClinicalPage } from '../clinical-page'
import { aboutText } from '../words'
import { fieldsFor, isComplete } from './draft'
import './note.scss'

/** From so many letters on a field is tall. */
const LONG = 1000

export interface NoteFormProps {
  consult: Consult
  draft: Note
}

/** Fields, and one signature that makes it his. */
export function NoteForm({ consult, draft }: NoteFormProps) {
  const { id: consultId, kind, patientName } = consult
  const { values, change, clear } = useDraft<Note>(`note-${consultId}`, draft)
  const [asking, setAsking] = useState(false)
  const sign = useCommand(orpc.consult.signNote, {
    onSuccess: () => {
      clear()
      toast('已签名')
    },
    onError: () => setAsking(false),
  })
  const { errors, aboutFields, mend } = useFieldErrors(sign.error)
  const set = (name: keyof Note) => (text: string) => {
    change({ [name]: text })
    mend([name])
  }
  const bar = (
    <Narrow>
      {sign.error && !aboutFields ? <View className="error-line">{errorText(sign.error)}</View> : null}
      <Button disabled={!isComplete(values, kind)} onClick={() => setAsking(true)}>
        看过了，签名
      </Button>
    </Narrow>
  )
  return (
    <ClinicalPage title="病历" bar={bar}>
      <Narrow>
        <View className="note__draft">系统草拟，签名后生效。请逐项核对，改成您的判断。</View>
        <View className="note__who">
          {patientName} · {aboutText(consult)}
        </View>
        <Card>
          {fieldsFor(kind).map(({ name, label, most, needed }) => (
            <View key={name} className={classes('note__field', most > LONG && 'note__field--long')}>
              <Field label={needed ? label : `${label}（可不填）`} error={errors[name]}>
                <LongInput value={values[name]} onChange={set(name)} maxLength={most} />
              </Field>
            </View>
          ))}
        </Card>
      </Narrow>
      <ConfirmSheet
        open={asking}
        title="签名"
        action="以我的名义签名"
        busy={sign.isPending}
        onConfirm={() => sign.mutate({ consultId, note: values })}
        onClose={() => setAsking(false)}
      >
        签名后不能再改，病历会归入病人的档案。
      </ConfirmSheet>
    </ClinicalPage>
  )
}
