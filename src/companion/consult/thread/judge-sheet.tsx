import { View } from '@tarojs/components'
import { useState } from 'react'
import { ReasonField } from '@/companion/money/reason-field'
import { formErrors } from '@/companion/operator/form/errors'
import { Button } from '@/shared/ui/button'
import { Choice, optionsOf } from '@/shared/ui/choice'
import { Field, TextInput } from '@/shared/ui/field'
import { Section } from '@/shared/ui/section'
import { Sheet } from '@/shared/ui/sheet'
import { ErrorLine } from '@/shared/ui/state-view'
import { EvidenceList } from './evidence'
import type { SheetProps } from './sheets'
import './sheets.scss'
import { useStart } from './use-start'

const VERDICTS = { yes: '能证明', no: '不能证明' } as const
type Verdict = keyof typeof VERDICTS

const COMMON = ['资料看不清', '资料里没有诊断', '这次的问题和以前的诊断不同', '病情有变化，要当面看']
const FIELDS = ['evidence', 'diagnosis', 'reason'] as const

interface Judgement {
  verdict: Verdict | null
  diagnosis: string
  reason: string
}

const isWhole = ({ verdict, diagnosis, reason }: Judgement) =>
  (verdict === 'yes' && Boolean(diagnosis.trim())) || (verdict === 'no' && Boolean(reason.trim()))

interface FieldsProps {
  values: Judgement
  change: (patch: Partial<Judgement>) => void
  errors: Partial<Record<(typeof FIELDS)[number], string>>
}

const Fields = ({ values: { verdict, diagnosis, reason }, change, errors }: FieldsProps) => (
  <>
    <Field label="这些资料能证明以前的诊断吗" error={errors.evidence}>
      <Choice options={optionsOf(VERDICTS)} value={verdict} onChange={(next) => change({ verdict: next })} />
    </Field>
    {verdict === 'yes' ? (
      <Field label="以前的诊断" error={errors.diagnosis}>
        <TextInput
          value={diagnosis}
          onChange={(words) => change({ diagnosis: words })}
          placeholder="如：原发性高血压"
          maxLength={100}
        />
      </Field>
    ) : null}
    {verdict === 'no' ? (
      <ReasonField
        label="原因"
        common={COMMON}
        value={reason}
        error={errors.reason}
        hint="病人会看到；问诊费原路退回，并提示他挂号"
        onChange={(words) => change({ reason: words })}
      />
    ) : null}
  </>
)

/** Before a re-visit begins: whether the papers prove the earlier diagnosis. A first diagnosis is never made online. */
export function JudgeSheet({ consult, onClose }: SheetProps) {
  const { id: consultId } = consult
  const [values, setValues] = useState<Judgement>({ verdict: null, diagnosis: '', reason: '' })
  const { start, busy, error, sheet } = useStart({ onStarted: onClose })
  const { at, general } = formErrors(error, FIELDS)
  const { verdict, diagnosis, reason } = values
  const send = () => start({ consultId, evidence: { accepted: verdict === 'yes', diagnosis, reason } })
  const action = (
    <>
      <ErrorLine error={general} />
      <Button kind={verdict === 'no' ? 'danger' : 'primary'} busy={busy} disabled={!isWhole(values)} onClick={send}>
        {verdict === 'no' ? '不接诊，退款给病人' : '接诊'}
      </Button>
    </>
  )
  return (
    <>
      <Sheet open title="核对以前的诊断" onClose={onClose} action={action}>
        <Section title={`病人给的资料 ${consult.evidence.length} 份`}>
          <EvidenceList consult={consult} />
        </Section>
        <View className="sheets__apart">
          <Fields values={values} change={(patch) => setValues({ ...values, ...patch })} errors={at} />
        </View>
      </Sheet>
      {sheet}
    </>
  )
}
