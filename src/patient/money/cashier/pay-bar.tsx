import { View } from '@tarojs/components'
import { wasAnswered } from '@/shared/api/errors'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'
import { subjectOf } from '../subject'
import { noteAfter } from './face'
import { payTrouble, payWords } from './pay-words'
import type { Cashier } from './use-cashier'
import './pay-bar.scss'

/** What stands in the way of the button, right above it. */
function Note({ cashier: { pay, watch, order } }: { cashier: Cashier }) {
  const { error, tooOld } = pay
  if (tooOld) return <View className="pay-bar__note">这个版本付不了这一种，请更新微信或支付宝，或改为自费</View>
  if (error) {
    if (!wasAnswered(error)) return <ErrorLine error={error} />
    const words = payTrouble(error)
    return words ? <View className="pay-bar__note">{words}</View> : null
  }
  const words = order.status === 'open' || order.status === 'paying' ? noteAfter(watch, subjectOf(order)) : null
  return words ? <View className="pay-bar__note">{words}</View> : null
}

/** The one button. */
export function PayBar({ cashier }: { cashier: Cashier }) {
  const { order, pay, wallet, insurance } = cashier
  const chosen = wallet.wallet
  if (wallet.known && !chosen) {
    return <View className="pay-bar__note">{subjectOf(order).elsewhere}</View>
  }
  return (
    <>
      <Note cashier={cashier} />
      <Button
        busy={pay.busy}
        disabled={!chosen || insurance.busy !== null}
        onClick={() => chosen && pay.send(chosen.name)}
      >
        {payWords(order.parts)}
      </Button>
    </>
  )
}
