import { View } from '@tarojs/components'
import type { ToVerify } from '@xinglin/types/certificates'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { CertificatePicture } from '@/shared/pictures/certificate-picture'
import { ageAt } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { CERTIFICATE_KINDS } from '@/shared/words'
import { SidePanel } from '@/companion/layout/side-panel'
import { formErrors } from '../form/errors'
import { RefusalField } from './refusal-field'
import './certificates.scss'

const FIELDS = ['reason'] as const

const Facts = ({ certificate: { uploaderName, patientName, patientBirthDate, kind } }: { certificate: ToVerify }) => (
  <>
    <View className="decide__line">
      {CERTIFICATE_KINDS[kind]} · 上传人 {uploaderName}
    </View>
    <View className="decide__line">
      就诊人 {patientName} · {patientBirthDate} 出生 · {ageAt(patientBirthDate)} 岁
    </View>
    <View className="decide__note">请核对两人姓名和关系。您的查看会记下来，就诊人看得到。</View>
  </>
)

/** The picture, and the two verdicts; to refuse, a reason that the family will read. */
export function DecidePanel({ certificate, onDone }: { certificate: ToVerify; onDone: () => void }) {
  const { id, pictureId } = certificate
  const [refusing, setRefusing] = useState(false)
  const [reason, setReason] = useState('')
  const decide = useCommand(orpc.identity.decideCertificate, {
    onSuccess: ({ status }) => {
      toast(status === 'refused' ? '已退回' : '已通过')
      onDone()
    },
  })
  const { at, general } = formErrors(decide.error, FIELDS)
  const say = (verdict: 'accepted' | 'refused') =>
    decide.mutate({ certificateId: id, pictureId, verdict, ...(verdict === 'refused' ? { reason } : {}) })
  const buttons = (
    <>
      <Button busy={decide.isPending} onClick={() => say(refusing ? 'refused' : 'accepted')}>
        {refusing ? '退回给家人' : '核对无误，通过'}
      </Button>
      <Button kind="text" onClick={() => setRefusing(!refusing)}>
        {refusing ? '先不退回' : '不通过'}
      </Button>
    </>
  )
  return (
    <SidePanel title="核验关系证明" onClose={onDone} action={buttons}>
      <Facts certificate={certificate} />
      {refusing ? <RefusalField value={reason} error={reason ? undefined : at.reason} onChange={setReason} /> : null}
      <CertificatePicture certificateId={id} pictureId={pictureId} />
      <ErrorLine error={general} />
    </SidePanel>
  )
}
