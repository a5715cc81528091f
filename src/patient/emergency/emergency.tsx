import { View } from '@tarojs/components'
import { useHospital } from '@/shared/ui/call-button'
import { callPhone } from '@/shared/platform/phone'
import { Icon } from '@/shared/ui/icon'
import { Page } from '@/shared/ui/page'
import { tappable } from '@/shared/ui/tappable'
import './emergency.scss'

interface Number {
  number: string
  name: string
}

const AMBULANCE: readonly Number[] = [{ number: '120', name: '急救' }]

const CallNow = ({ number, name }: Number) => (
  <View {...tappable(`打 ${number} ${name}`)} className="emergency__call" onClick={() => callPhone(number)}>
    <Icon name="phone" className="emergency__phone" />
    <View className="emergency__number">打 {number}</View>
    <View className="emergency__name">{name}</View>
  </View>
)

const UntilHelpComes = ({ steps }: { steps: readonly string[] }) => (
  <View className="emergency__steps">
    <View className="emergency__head">等救护车时</View>
    {steps.map((step, index) => (
      <View key={step} className="emergency__step">
        <View className="emergency__count">{index + 1}</View>
        <View className="emergency__words">{step}</View>
      </View>
    ))}
  </View>
)

export interface EmergencyFaceProps {
  /** What sounds so urgent: "胸痛伴出汗". */
  flag: string
  /** What to do until they come. */
  untilHelpComes?: readonly string[] | undefined
  /** Whom to call, the first above all; 120 when nothing else is said. */
  call?: readonly Number[] | undefined
  /** The way to the emergency room; the hospital's own address when nothing else is said. */
  place?: string | undefined
  /** A quiet way back, for who is safe. */
  back?: { words: string; onClick: () => void } | undefined
}

/** A whole page: what is so urgent, 120 as the button, what to do until they come. Nothing competes with it. */
export function EmergencyFace({ flag, untilHelpComes = [], call = AMBULANCE, place, back }: EmergencyFaceProps) {
  const hospital = useHospital().data
  const where = place || (hospital ? `${hospital.name}急诊，${hospital.address}` : '')
  return (
    <Page title="请先急救" ownCall>
      <View className="emergency" role="alert">
        <View className="emergency__title">您说的情况可能很急</View>
        <View className="emergency__flag">{flag}</View>
        {call.map((each) => (
          <CallNow key={each.number} {...each} />
        ))}
        {untilHelpComes.length ? <UntilHelpComes steps={untilHelpComes} /> : null}
        {where ? (
          <View className="emergency__place">
            <Icon name="place" className="emergency__pin" />
            <View className="emergency__words">最近的急诊：{where}</View>
          </View>
        ) : null}
        {back ? (
          <View {...tappable()} className="emergency__back" onClick={back.onClick}>
            {back.words}
          </View>
        ) : null}
      </View>
    </Page>
  )
}
