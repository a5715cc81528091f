import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { CertificateKind } from '@xinglin/types/certificates'
import type { Patient } from '@xinglin/types/identity'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { fieldErrors } from '@/shared/api/errors'
import { PictureField } from '@/shared/pictures/picture-field'
import { usePicture } from '@/shared/pictures/use-picture'
import { ageAt } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Choice, optionsOf } from '@/shared/ui/choice'
import { Field } from '@/shared/ui/field'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { CERTIFICATE_KINDS } from '@/shared/words'
import { likelyKind } from './words'
import './certificates.scss'

const KINDS = optionsOf(CERTIFICATE_KINDS)
const GROWN_UP = 18
const HINT = '四角拍全、字看得清；户口本拍您和就诊人的那两页'

/** Which paper, its picture, and the one button. */
export function UploadForm({ patient, onDone }: { patient: Patient; onDone: () => void }) {
  const minor = ageAt(patient.birthDate) < GROWN_UP
  const [kind, setKind] = useState<CertificateKind>(likelyKind(patient.relation, minor))
  const picture = usePicture()
  const submit = useCommand(orpc.identity.submitCertificate, {
    onSuccess: () => {
      toast('已提交，等医院核验')
      onDone()
    },
    onError: (error) => (fieldErrors(error).uploadId ? picture.renew() : undefined),
  })
  const send = useMutation({
    mutationFn: picture.send,
    meta: { once: true },
    onSuccess: (uploadId) => submit.mutate({ patientId: patient.id, kind, uploadId }),
  })
  const errors = fieldErrors(submit.error)
  const busy = send.isPending || submit.isPending
  return (
    <>
      <Card>
        <Field label="用哪种证明" error={errors.kind}>
          <Choice options={KINDS} value={kind} onChange={setKind} />
        </Field>
        <PictureField
          label="证明的照片"
          hint={HINT}
          error={picture.trouble || errors.uploadId}
          shown={picture.shown}
          onChoose={picture.choose}
        />
      </Card>
      <ErrorLine error={send.error ?? (Object.keys(errors).length ? null : submit.error)} />
      <View className="certificates__action">
        <Button busy={busy} disabled={!picture.shown} onClick={() => send.mutate()}>
          {picture.sent ? `正在上传 ${picture.sent}` : '提交'}
        </Button>
      </View>
      <View className="certificates__note">
        照片加密保存，只有您、{patient.name}和核验的工作人员能看，每次查看都有记录。
      </View>
    </>
  )
}
