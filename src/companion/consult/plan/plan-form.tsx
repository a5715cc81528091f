import { View } from '@tarojs/components'
import type { Consult } from '@xinglin/types/consult'
import { useState } from 'react'
import { Columns } from '@/companion/layout/columns'
import { Narrow } from '@/companion/layout/narrow'
import { useWide } from '@/companion/layout/wide'
import { PlanView } from '@/shared/plan/plan-view'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Section } from '@/shared/ui/section'
import { Sheet } from '@/shared/ui/sheet'
import { ErrorLine } from '@/shared/ui/state-view'
import { ClinicalPage } from '../clinical-page'
import { aboutText } from '../words'
import { AidPicker } from './aid-picker'
import { type PlanDraft, inputOf, isComplete } from './draft'
import { ComeBack, Cautions, Conclusion, type PlanFieldsProps, Steps } from './lines'
import './plan.scss'
import { usePlan } from './use-plan'

/** As the patient will see it. */
const Preview = ({ draft, doctorName }: { draft: PlanDraft; doctorName: string }) => (
  <PlanView plan={{ ...inputOf(draft), decisionAid: draft.decisionAid, doctorName, givenAt: null }} />
)

const Fields = ({ isAdvice, ...fields }: PlanFieldsProps & { isAdvice: boolean }) => (
  <>
    <Card>
      <Conclusion {...fields} isAdvice={isAdvice} />
    </Card>
    <Section title="治疗">
      <Card>
        <Steps {...fields} />
      </Card>
    </Section>
    <Section title="注意">
      <Card>
        <Cautions {...fields} />
      </Card>
    </Section>
    <Section title="复诊">
      <Card>
        <ComeBack {...fields} />
      </Card>
    </Section>
    <Section title="决策辅助（可不放）">
      <AidPicker aid={fields.values.decisionAid} onChange={(decisionAid) => fields.change({ decisionAid })} />
    </Section>
  </>
)

/** The three parts to fill in; on the desk with the patient's view beside them. */
export function PlanForm({ consult }: { consult: Consult }) {
  const { values, set, errors, general, busy, send, sheet } = usePlan(consult)
  const [previewing, setPreviewing] = useState(false)
  const wide = useWide()
  const doctorName = consult.doctorName ?? ''
  const complete = isComplete(values)
  const give = (
    <>
      <ErrorLine error={general} />
      <Button busy={busy} disabled={!complete} onClick={() => void send()}>
        {consult.plan ? '换成这份方案' : '交给病人'}
      </Button>
    </>
  )
  const beside = (
    <View className="plan-form__preview">
      <Preview draft={values} doctorName={doctorName} />
    </View>
  )
  const look = (
    <Button disabled={!complete} onClick={() => setPreviewing(true)}>
      看看病人看到的样子
    </Button>
  )
  return (
    <ClinicalPage title="治疗方案" bar={<Narrow>{wide ? give : look}</Narrow>}>
      <View className="plan-form__who">
        {consult.patientName} · {aboutText(consult)}
      </View>
      <Columns side={complete ? beside : null}>
        <Fields values={values} change={set} errors={errors} isAdvice={consult.kind === 'advice'} />
      </Columns>
      <Sheet open={previewing && !wide} title="病人看到的方案" onClose={() => setPreviewing(false)} action={give}>
        <Preview draft={values} doctorName={doctorName} />
      </Sheet>
      {sheet}
    </ClinicalPage>
  )
}
