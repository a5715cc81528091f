import { useState } from 'react'
import type { Department, DepartmentInput } from '@xinglin/types/directory'
import { Choice, optionsOf } from '@/shared/ui/choice'
import { Field } from '@/shared/ui/field'

export interface LevelFieldProps {
  all: readonly Department[]
  values: DepartmentInput
  change: (patch: Partial<DepartmentInput>) => void
  error: string | undefined
}

const LEVELS = optionsOf({ top: '一级科室', below: '二级科室' })

/** First level, or second level under one of the first. */
export function LevelField({ all, values, change, error }: LevelFieldProps) {
  const [below, setBelow] = useState(values.parentId !== null)
  const tops = all.filter(({ id, parentId }) => parentId === null && id !== values.id)
  const setLevel = (level: 'top' | 'below') => {
    setBelow(level === 'below')
    if (level === 'top') change({ parentId: null })
  }
  return (
    <>
      <Field label="级别" error={below ? undefined : error}>
        <Choice options={LEVELS} value={below ? 'below' : 'top'} onChange={setLevel} />
      </Field>
      {below ? (
        <Field label="属于" error={error}>
          <Choice
            options={tops.map(({ id, name }) => ({ value: id, label: name }))}
            value={values.parentId}
            onChange={(parentId) => change({ parentId })}
          />
        </Field>
      ) : null}
    </>
  )
}
