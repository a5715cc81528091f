import { View } from '@tarojs/components'
import { TroubleNote } from '@/patient/booking/trouble/trouble-note'
import { mayPayFor } from '@/patient/payment/wallets'
import { yuan } from '@/shared/money'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'
import type { Choice } from './choice'
import type { FillingIn } from './use-fill-in'
import { formErrors } from './form-errors'
import { mayConsult } from './may-consult'
import { isSettled, troubleOf } from './trouble'
import './fill-in-bar.scss'

/** What stands in the way, right above the button. */
function Notes({ filling: { draft, submit, errors } }: { filling: FillingIn }) {
  const error = submit.error ?? draft.error
  const trouble = troubleOf(error)
  if (trouble) return <TroubleNote trouble={trouble} date={null} />
  const count = Object.keys(errors).length
  if (count) {
    return (
      <View className="fill-in-bar__note" role="alert">
        还有 {count} 处要填，已经标出来了
      </View>
    )
  }
  return error && !Object.keys(formErrors(error)).length ? <ErrorLine error={error} /> : null
}

const actOf = ({ service, patient }: Choice) => {
  if (service.feeFen === 0) return '提交'
  return mayPayFor(patient) ? `提交并支付 ${yuan(service.feeFen)}` : '提交，由本人付款'
}

/** The one button: it says what is missing, or leads on to the cashier. */
export function FillInBar({ choice, filling }: { choice: Choice; filling: FillingIn }) {
  const { draft, submit, send } = filling
  const begun = draft.consult !== null
  const again = !begun && draft.error && !isSettled(draft.error)
  return (
    <>
      <Notes filling={filling} />
      {again ? (
        <Button kind="secondary" icon="refresh" busy={draft.busy} onClick={draft.begin}>
          再试一次
        </Button>
      ) : (
        <Button busy={submit.busy} disabled={!begun || !mayConsult(choice.patient)} onClick={send}>
          {actOf(choice)}
        </Button>
      )}
    </>
  )
}
