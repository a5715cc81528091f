import { View } from '@tarojs/components'
import type { GreenPlace } from '@xinglin/types/referral'
import { Moment } from '@/patient/booking-find/moment'
import { to } from '@/patient/navigation'
import { yuan } from '@/shared/money'
import { monthDay } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { ErrorLine } from '@/shared/ui/state-view'
import { TITLES } from '@/shared/words'
import { Decline } from './decline'
import type { OwnReferral } from './types'
import { useAccept } from './use-accept'

interface PlaceCardProps {
  place: GreenPlace
  /** The soonest one is the one to take. */
  first: boolean
  accept: ReturnType<typeof useAccept>
}

/** One time that is kept for referrals; a tap takes it. */
const PlaceCard = ({ place: each, first, accept }: PlaceCardProps) => (
  <Card className="place">
    <View className="place__time">
      <Moment at={each.startsAt} />
    </View>
    <View className="place__doctor">
      {each.doctorName} {TITLES[each.doctorTitle]} · {yuan(each.feeFen)}
    </View>
    <View className="place__where">{each.place}</View>
    <View className="place__button">
      <Button
        kind={first ? 'primary' : 'secondary'}
        busy={accept.busy && accept.slotId === each.slotId}
        disabled={accept.busy}
        onClick={() => accept.take(each.slotId)}
      >
        选这个号
      </Button>
    </View>
  </Card>
)

/** The way on when none is left: everybody's places. */
function None({ referral: { to: target } }: { referral: OwnReferral }) {
  const { doctorId, departmentId, departmentName } = target
  const open = () => (doctorId ? to.doctor(doctorId) : to.doctors(departmentId, departmentName))
  return (
    <Card title="绿色通道的号暂时没有了">
      <View className="referral__hint">有人退号会再放出来，可以过一会儿再看；也可以直接挂号。</View>
      <View className="place__button">
        <Button kind="secondary" onClick={open}>
          去挂号
        </Button>
      </View>
    </Card>
  )
}

/** The soonest places, what they are, and that one need not. */
export function Choosing({ referral }: { referral: OwnReferral }) {
  const { id, places, until } = referral
  const accept = useAccept(id)
  return (
    <>
      <View className="referral__hint">
        绿色通道：专为转诊留的号，不占放号名额。最晚 {monthDay(until)}{' '}
        就诊，费用约好后再付。选了号，接诊医生就能看到转诊原因。
      </View>
      <ErrorLine error={accept.error} />
      {places.map((place, i) => (
        <PlaceCard key={place.slotId} place={place} first={i === 0} accept={accept} />
      ))}
      {places.length ? null : <None referral={referral} />}
      <Decline referralId={id} />
    </>
  )
}
