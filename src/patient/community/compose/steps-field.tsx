import { View } from '@tarojs/components'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Field, LongInput, TextInput } from '@/shared/ui/field'
import { tappable } from '@/shared/ui/tappable'
import type { Draft } from '../kept'
import { RefusedWords } from '../refused-words'
import type { Refusal } from '../use-refusal'
import './compose.scss'

type Steps = Draft['steps']
type Step = Steps[number]

const MOST = 20

interface OneProps {
  step: Step
  at: number
  onChange: (step: Step) => void
  onRemove: () => void
}

const Head = ({ at, onRemove }: Pick<OneProps, 'at' | 'onRemove'>) => (
  <View className="step-field__head">
    <View className="step-field__number">第 {at + 1} 步</View>
    <View {...tappable(`去掉第 ${at + 1} 步`)} className="step-field__remove" onClick={onRemove}>
      去掉
    </View>
  </View>
)

const One = ({ step, at, onChange, onRemove }: OneProps) => (
  <Card>
    <Head at={at} onRemove={onRemove} />
    <Field label="什么时候">
      <TextInput
        value={step.when}
        onChange={(when) => onChange({ ...step, when })}
        placeholder="例如 术后第 3 天"
        maxLength={20}
      />
    </Field>
    <Field label="经过">
      <LongInput
        value={step.text}
        onChange={(text) => onChange({ ...step, text })}
        placeholder="例如 可以下床了，走了十分钟"
        maxLength={500}
      />
    </Field>
  </Card>
)

export interface StepsFieldProps {
  steps: Steps
  onChange: (steps: Steps) => void
  error: string | undefined
  refusal: Refusal<'title' | 'text' | 'steps'>
}

/** A story's steps, one card each. */
export function StepsField({ steps, onChange, error, refusal }: StepsFieldProps) {
  const change = (at: number, step: Step) => onChange(steps.map((one, n) => (n === at ? step : one)))
  return (
    <View className="compose__part">
      {steps.map((step, at) => (
        <One
          key={at}
          step={step}
          at={at}
          onChange={(changed) => change(at, changed)}
          onRemove={() => onChange(steps.filter((_, n) => n !== at))}
        />
      ))}
      <RefusedWords marked={refusal.fields.steps} />
      {error ? <View className="step-field__error">{error}</View> : null}
      {steps.length < MOST ? (
        <View className="step-field__add">
          <Button kind="secondary" icon="plus" onClick={() => onChange([...steps, { when: '', text: '' }])}>
            加一步
          </Button>
        </View>
      ) : null}
    </View>
  )
}
