import { View } from '@tarojs/components'
import type { ReferralState } from '@xinglin/types/referral'
import { Moment } from '@/patient/booking-find/moment'
import { to } from '@/patient/navigation'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { REFERRAL_STATES } from '@/shared/words'
import type { OwnReferral } from './types'

const HINTS: Record<ReferralState, string> = {
  made: '',
  accepted: '到时按预约就诊，接诊医生已经能看到转诊原因。',
  seen: '这次转诊已经看过了。',
  missed: '约好的时间没有到诊。仍需要时请再请医生转诊，或直接挂号。',
  declined: '您说了不去，医生已经知道。改变主意可以直接挂号。',
  expired: '已过最晚日期。仍需要时请再请医生转诊，或直接挂号。',
}

/** What came of it, and the way on. */
export function Outcome({ referral: { state, visit } }: { referral: OwnReferral }) {
  return (
    <Card title={REFERRAL_STATES[state]}>
      {visit ? (
        <>
          <View className="place__time">
            <Moment at={visit.startsAt} />
          </View>
          <View className="place__doctor">{visit.doctorName}医生</View>
          <View className="place__where">{visit.place}</View>
        </>
      ) : null}
      <View className="referral__hint">{HINTS[state]}</View>
      <View className="place__button">
        {visit ? (
          <Button kind="secondary" onClick={() => to.appointment(visit.appointmentId)}>
            看预约详情
          </Button>
        ) : (
          <Button kind="secondary" onClick={to.find}>
            去挂号
          </Button>
        )}
      </View>
    </Card>
  )
}
