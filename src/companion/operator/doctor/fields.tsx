import { useState } from 'react'
import { Choice, optionsOf } from '@/shared/ui/choice'
import { Field, LongInput, TextInput } from '@/shared/ui/field'
import { SEXES, TITLES } from '@/shared/words'
import { SelectButton } from '../form/select'
import { DepartmentSheet } from '../pick/department-sheet'
import { useDepartments } from '../pick/departments'
import type { DoctorDraft, DoctorField } from './draft'

export interface DoctorFieldsProps {
  values: DoctorDraft
  change: (patch: Partial<DoctorDraft>) => void
  errors: Partial<Record<DoctorField, string>>
}

const SEX_OPTIONS = optionsOf(SEXES)
const TITLE_OPTIONS = optionsOf(TITLES)
const STATUS_OPTIONS = optionsOf({ active: '正常出诊', away: '停诊' })

/** Name, sex, years. */
export const WhoFields = ({ values, change, errors }: DoctorFieldsProps) => (
  <>
    <Field label="姓名" error={errors.name}>
      <TextInput value={values.name} onChange={(name) => change({ name })} maxLength={20} />
    </Field>
    <Field label="性别" error={errors.sex}>
      <Choice options={SEX_OPTIONS} value={values.sex} onChange={(sex) => change({ sex })} />
    </Field>
    <Field label="从医年数" error={errors.years} hint="互联网诊疗要求 3 年以上独立临床经验">
      <TextInput value={values.years} onChange={(years) => change({ years })} keyboard="number" maxLength={2} />
    </Field>
  </>
)

function DepartmentField({ values, change, errors }: DoctorFieldsProps) {
  const [open, setOpen] = useState(false)
  const departments = useDepartments().data?.departments
  const name = departments?.find(({ id }) => id === values.departmentId)?.name ?? null
  const pick = (departmentId: string) => {
    change({ departmentId })
    setOpen(false)
  }
  return (
    <Field label="科室" error={errors.departmentId}>
      <SelectButton label="选择科室" words={name} onClick={() => setOpen(true)} />
      {open ? <DepartmentSheet value={values.departmentId} onPick={pick} onClose={() => setOpen(false)} /> : null}
    </Field>
  )
}

/** Department, title, fee, and whether he sees patients. */
export const PostFields = (props: DoctorFieldsProps) => {
  const { values, change, errors } = props
  return (
    <>
      <DepartmentField {...props} />
      <Field label="职称" error={errors.title}>
        <Choice options={TITLE_OPTIONS} value={values.title} onChange={(title) => change({ title })} />
      </Field>
      <Field label="挂号费（元）" error={errors.feeFen} hint="只用于以后新开的门诊，已开出的不变">
        <TextInput value={values.fee} onChange={(fee) => change({ fee })} keyboard="digit" maxLength={9} />
      </Field>
      <Field label="状态" error={errors.status} hint={values.status === 'away' ? '患者暂时搜不到，已约的照常就诊' : ''}>
        <Choice options={STATUS_OPTIONS} value={values.status} onChange={(status) => change({ status })} />
      </Field>
    </>
  )
}

/** What patients read before they choose. */
export const SkillFields = ({ values, change, errors }: DoctorFieldsProps) => (
  <>
    <Field label="擅长" error={errors.goodAt} hint="用患者听得懂的话，不超过 200 个字">
      <LongInput value={values.goodAt} onChange={(goodAt) => change({ goodAt })} maxLength={200} />
    </Field>
    <Field label="常看的病" error={errors.illnesses} hint="用顿号隔开，最多 20 个，患者按病名能搜到">
      <LongInput
        value={values.illnesses}
        onChange={(illnesses) => change({ illnesses })}
        placeholder="高血压、冠心病"
        maxLength={450}
      />
    </Field>
    <Field label="简介（可不填）" error={errors.about}>
      <LongInput value={values.about} onChange={(about) => change({ about })} maxLength={500} />
    </Field>
  </>
)
