import { View } from '@tarojs/components'
import type { Consult } from '@xinglin/types/consult'
import { to } from '@/companion/navigation'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import { KINDS, aboutText } from '../words'
import './thread.scss'

const Alarm = ({ alarm }: Pick<Consult, 'alarm'>) =>
  alarm ? <View className="consult-head__alarm">⚠ 听着像急症：{alarm}。先判断要不要他马上打 120。</View> : null

const Allergy = ({ intake }: Pick<Consult, 'intake'>) =>
  intake?.allergies.text ? <View className="consult-head__allergy">⚠ 过敏：{intake.allergies.text}</View> : null

const Call = ({ id, callId }: Pick<Consult, 'id' | 'callId'>) =>
  callId ? (
    <View {...tappable('进入视频')} className="consult-head__call" onClick={() => to.consultCall(id)}>
      <Icon name="video" className="consult-head__icon" />
      正在视频，点这里进入
    </View>
  ) : null

export interface HeadProps {
  consult: Consult
  /** In the hand, where the facts are behind a tap. */
  onFacts: (() => void) | null
}

/** Who it is and what must not be missed, above the first message. */
export const Head = ({ consult, onFacts }: HeadProps) =>
  onFacts || consult.callId ? (
    <View className="consult-head">
      {onFacts ? (
        <View {...tappable(`${consult.patientName}的病情和资料`)} className="consult-head__who" onClick={onFacts}>
          <View className="consult-head__text">
            <View className="consult-head__name">{consult.patientName}</View>
            <View className="consult-head__about">
              {aboutText(consult)} · {KINDS[consult.kind]}
              {consult.line === 'emergency' ? ' · 急诊' : ''}
            </View>
          </View>
          <View className="consult-head__open">病情</View>
          <Icon name="right" className="consult-head__icon" />
        </View>
      ) : null}
      {onFacts ? <Alarm alarm={consult.alarm} /> : null}
      {onFacts ? <Allergy intake={consult.intake} /> : null}
      <Call id={consult.id} callId={consult.callId} />
    </View>
  ) : null
