import { View } from '@tarojs/components'
import type { Plan } from '@xinglin/types/plan'
import { momentText } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { SpeakButton } from '@/shared/ui/speak-button'
import { CautionLine } from './caution-line'
import { DecisionAidView } from './decision-aid-view'
import { planWords, type ShownPlan } from './plan-words'
import { StepDrawing } from './step-drawing'
import './plan-view.scss'

const Steps = ({ steps }: Pick<Plan, 'steps'>) => (
  <>
    {steps.map(({ text, drawing }, n) => (
      <View key={n} className="plan__step">
        <View className="plan__number">{n + 1}</View>
        <View className="plan__words">{text}</View>
        <StepDrawing drawing={drawing} />
      </View>
    ))}
  </>
)

const signature = ({ doctorName, givenAt }: ShownPlan) =>
  givenAt ? `${doctorName}医生 ${momentText(givenAt)}` : `${doctorName}医生，还没有交给病人`

/** 三段式方案: what it is, what to do, what to mind; when to come back, and the choice where there is one. */
export const PlanView = ({ plan }: { plan: ShownPlan }) => (
  <View className="plan">
    <SpeakButton text={planWords(plan)} />
    <Card title="结论" kind="now">
      <View className="plan__words">{plan.conclusion}</View>
    </Card>
    <Card title="治疗">
      <Steps steps={plan.steps} />
    </Card>
    {plan.cautions.length ? (
      <Card title="注意">
        {plan.cautions.map((caution, n) => (
          <CautionLine key={n} {...caution} />
        ))}
      </Card>
    ) : null}
    <Card title="什么时候复诊">
      <View className="plan__words">{plan.comeBack}</View>
    </Card>
    {plan.decisionAid ? (
      <Card title={plan.decisionAid.title}>
        <DecisionAidView aid={plan.decisionAid} />
      </Card>
    ) : null}
    <View className="plan__by">{signature(plan)}</View>
  </View>
)
