import { ageAt, civilDate, monthDay } from '@/shared/time'
import { Choice, optionsOf } from '@/shared/ui/choice'
import { Field, TextInput } from '@/shared/ui/field'
import { PAPER_KINDS, SEXES } from '@/shared/words'
import { birthDateOf, cardOf, type PatientDraft } from './form'

export interface PaperFieldsProps {
  values: PatientDraft
  change: (patch: Partial<PatientDraft>) => void
  errors: Record<string, string>
}

const KIND_OPTIONS = optionsOf(PAPER_KINDS)
const SEX_OPTIONS = optionsOf(SEXES)

const yearOf = (date: string) => (date.slice(0, 4) === civilDate().slice(0, 4) ? `${date.slice(0, 4)}年` : '')
const birthText = (date: string) => `${yearOf(date)}${monthDay(date)}`

/** Once the 18 digits are there: what they say, or that they cannot be right. */
function cardHint(values: PatientDraft): string {
  const { facts, wrong } = cardOf(values)
  if (facts) return `${SEXES[facts.sex]} · ${birthText(facts.birthDate)}出生 · ${ageAt(facts.birthDate)} 岁`
  return wrong ? '号码好像不对，请核对一下' : values.paperKind === 'resident' ? '18 位，性别和生日会自动读出' : ''
}

function birthHint(values: PatientDraft): string {
  const date = birthDateOf(values)
  return date ? birthText(date) : '8 位数字：年 4 位，月 2 位，日 2 位'
}

function Details({ values, change, errors }: PaperFieldsProps) {
  return (
    <>
      <Field label="性别" error={errors.sex}>
        <Choice options={SEX_OPTIONS} value={values.sex} onChange={(sex) => change({ sex })} />
      </Field>
      <Field label="出生日期" error={errors.birthDate} hint={birthHint(values)}>
        <TextInput
          value={values.birthDigits}
          onChange={(birthDigits) => change({ birthDigits })}
          keyboard="number"
          maxLength={8}
          placeholder="例如 19530412"
        />
      </Field>
    </>
  )
}

/** The paper and its number; sex and birth date only where the paper does not carry them. */
export function PaperFields({ values, change, errors }: PaperFieldsProps) {
  const resident = values.paperKind === 'resident'
  return (
    <>
      <Field label="证件" error={errors.paperKind}>
        <Choice options={KIND_OPTIONS} value={values.paperKind} onChange={(paperKind) => change({ paperKind })} />
      </Field>
      <Field label="证件号码" error={errors.paperNumber} hint={cardHint(values)}>
        <TextInput
          value={values.paperNumber}
          onChange={(paperNumber) => change({ paperNumber })}
          keyboard={resident ? 'idcard' : 'text'}
          maxLength={resident ? 18 : 30}
        />
      </Field>
      {resident ? null : <Details values={values} change={change} errors={errors} />}
    </>
  )
}
