import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Select } from '@/companion/operator/form/select'
import { Button } from '@/shared/ui/button'
import { Field, LongInput } from '@/shared/ui/field'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import { EMPTY_CAUTION, EMPTY_STEP, MOST_ITEMS, type PlanDraft, changed, without } from './draft'
import './plan.scss'
import { DRAWINGS, WARNINGS, keyOf } from './words'

export interface PlanFieldsProps {
  values: PlanDraft
  change: (patch: Partial<PlanDraft>) => void
  errors: Record<string, string>
}

const MOST = 200

const Line = ({ label, onRemove, children }: { label: string; onRemove: () => void; children: ReactNode }) => (
  <View className="plan-line">
    <View className="plan-line__head">
      <View className="plan-line__label">{label}</View>
      <View {...tappable(`删去${label}`)} className="plan-line__remove" onClick={onRemove}>
        <Icon name="close" />
      </View>
    </View>
    {children}
  </View>
)

const AddLine = ({ count, words, onClick }: { count: number; words: string; onClick: () => void }) =>
  count < MOST_ITEMS ? (
    <Button kind="text" icon="plus" onClick={onClick}>
      {words}
    </Button>
  ) : null

/** 治疗: what to do, each with a small drawing of how. */
export const Steps = ({ values: { steps }, change, errors }: PlanFieldsProps) => (
  <>
    {steps.map(({ text, drawing }, i) => (
      <Line key={i} label={`治疗 ${i + 1}`} onRemove={() => change({ steps: without(steps, i) })}>
        <LongInput
          value={text}
          onChange={(words) => change({ steps: changed(steps, i, { text: words }) })}
          placeholder={i ? '' : '如：阿莫西林胶囊，一次 2 粒，一天 3 次，饭后吃，吃 5 天'}
          maxLength={MOST}
        />
        <View className="plan-line__kind">
          <Select
            label={`治疗 ${i + 1} 的图`}
            options={Object.values(DRAWINGS)}
            value={DRAWINGS[drawing]}
            onChange={(label) => change({ steps: changed(steps, i, { drawing: keyOf(DRAWINGS, label, 'none') }) })}
          />
        </View>
      </Line>
    ))}
    {errors['plan.steps'] ? <View className="field__error">{errors['plan.steps']}</View> : null}
    <AddLine count={steps.length} words="再加一条治疗" onClick={() => change({ steps: [...steps, EMPTY_STEP] })} />
  </>
)

/** 注意: what to mind, each with what it is about. */
export const Cautions = ({ values: { cautions }, change }: PlanFieldsProps) => (
  <>
    {cautions.map(({ text, warning }, i) => (
      <Line key={i} label={`注意 ${i + 1}`} onRemove={() => change({ cautions: without(cautions, i) })}>
        <LongInput
          value={text}
          onChange={(words) => change({ cautions: changed(cautions, i, { text: words }) })}
          placeholder={i ? '' : '如：出现胸口疼、喘不上气，马上打 120'}
          maxLength={MOST}
        />
        <View className="plan-line__kind">
          <Select
            label={`注意 ${i + 1} 的类别`}
            options={Object.values(WARNINGS)}
            value={WARNINGS[warning]}
            onChange={(label) =>
              change({ cautions: changed(cautions, i, { warning: keyOf(WARNINGS, label, 'watch') }) })
            }
          />
        </View>
      </Line>
    ))}
    <AddLine
      count={cautions.length}
      words="再加一条注意"
      onClick={() => change({ cautions: [...cautions, EMPTY_CAUTION] })}
    />
  </>
)

export const Conclusion = ({ values, change, errors, isAdvice }: PlanFieldsProps & { isAdvice: boolean }) => (
  <Field
    label="结论"
    error={errors['plan.conclusion']}
    hint={isAdvice ? '健康咨询不下诊断、不写处方药' : '用病人听得懂的话'}
  >
    <LongInput value={values.conclusion} onChange={(conclusion) => change({ conclusion })} maxLength={500} />
  </Field>
)

export const ComeBack = ({ values, change, errors }: PlanFieldsProps) => (
  <Field label="什么时候复诊" error={errors['plan.comeBack']} hint="哪天回来看；出现什么要马上来">
    <LongInput
      value={values.comeBack}
      onChange={(comeBack) => change({ comeBack })}
      placeholder="如：三天后还发烧就来医院；喘不上气马上去急诊"
      maxLength={MOST}
    />
  </Field>
)
