import { to } from '@/patient/navigation'
import { PeoplePicker } from '@/patient/booking/people/people-picker'
import { TroubleNote } from '@/patient/booking/trouble/trouble-note'
import { mayPayFor } from '@/patient/payment/wallets'
import { Card } from '@/shared/ui/card'
import type { Choice } from './choice'
import { yuan } from '@/shared/money'
import { mayConsult } from './may-consult'

const INVITE = { text: '请本人授权', go: to.invite }

/** What his grant does not hold: to talk for him, or to pay. */
function troubleOf({ patient, service }: Choice) {
  const { name } = patient
  if (!mayConsult(patient)) {
    return { words: `${name}还没有授权您帮忙问诊，请本人在自己的手机上同意“收消息、问诊”`, way: INVITE }
  }
  if (service.feeFen > 0 && !mayPayFor(patient)) {
    return {
      words: `${name}还没有授权您缴费。您可以填好提交，${yuan(service.feeFen)} 由本人在自己的手机上付`,
      way: INVITE,
    }
  }
  return null
}

/** Who is ill. */
export function WhoCard({ choice }: { choice: Choice }) {
  const { patient, patients, choosePatient } = choice
  const trouble = troubleOf(choice)
  return (
    <Card title="谁不舒服">
      <PeoplePicker patients={patients} chosen={[patient.id]} onTap={choosePatient} />
      {trouble ? <TroubleNote trouble={trouble} date={null} /> : null}
    </Card>
  )
}
