import { View } from '@tarojs/components'
import type { Consult } from '@xinglin/types/consult'
import { yuan } from '@/shared/money'
import { Button } from '@/shared/ui/button'
import { goOnWith, goTo } from '../go'
import { useMayPay } from '../use-may-pay'
import { isUnpaid } from '../words'

/** Submitted for somebody who pays himself. */
const OthersToPay = ({ consult }: { consult: Consult }) => (
  <>
    <View className="talk-foot__words">
      等{consult.patientName}付 {yuan(consult.feeFen)}
      。请本人打开自己手机上的杏林，首页就能付；付款后马上转给医生。太久没付，要重新提交，填好的都在。
    </View>
    <Button kind="secondary" onClick={() => goOnWith(consult)}>
      改病情
    </Button>
  </>
)

/** Not with a doctor yet: back to where it was left, or who has to pay. */
export function Unsent({ consult }: { consult: Consult }) {
  const mayPay = useMayPay(consult)
  const unpaid = isUnpaid(consult)
  if (unpaid && !mayPay) return <OthersToPay consult={consult} />
  return (
    <>
      <View className="talk-foot__words">{unpaid ? '付款后马上转给医生，填好的都在' : '还没有提交，填好的都在'}</View>
      <Button onClick={() => goTo(consult, mayPay)}>{unpaid ? '去支付' : '接着填'}</Button>
    </>
  )
}
