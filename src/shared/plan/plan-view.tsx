import { View } from '@tarojs/components'
import { Card } from '@/shared/ui/card'
import { SpeakButton } from '@/shared/ui/speak-button'
import { pastText } from '@/shared/time'
import { planWords, type ShownPlan } from './plan-words'
import './plan-view.scss'

/** 三段式方案: what it is, what to do, what to mind, and when to come back. */
export const PlanView = ({ plan }: { plan: ShownPlan }) => (
  <View className="plan">
    <SpeakButton text={planWords(plan)} />
    <Card title="结论">
      <View className="plan__conclusion">{plan.conclusion}</View>
    </Card>
    <Card title="治疗">
      {plan.steps.map(({ text }) => (
        <View key={text}>{text}</View>
      ))}
    </Card>
    {plan.cautions.length ? (
      <Card title="注意">
        {plan.cautions.map(({ text }) => (
          <View key={text}>{text}</View>
        ))}
      </Card>
    ) : null}
    <Card title="什么时候复诊">
      <View>{plan.comeBack}</View>
    </Card>
    <View className="plan__by">
      {plan.doctorName}医生{plan.givenAt ? ` · ${pastText(plan.givenAt)}` : ''}
    </View>
  </View>
)
