import { useState } from 'react'
import { SelectButton } from '../form/select'
import { DepartmentSheet } from './department-sheet'
import { useDepartments } from './departments'

export interface DepartmentFilterProps {
  departmentId: string | null
  onChange: (departmentId: string | null) => void
}

/** Which department is shown. */
export function DepartmentFilter({ departmentId, onChange }: DepartmentFilterProps) {
  const [open, setOpen] = useState(false)
  const departments = useDepartments().data?.departments
  const name = departments?.find(({ id }) => id === departmentId)?.name
  const choose = (id: string | null) => {
    onChange(id)
    setOpen(false)
  }
  return (
    <>
      <SelectButton label="科室" words={name ?? '全部科室'} onClick={() => setOpen(true)} />
      {open ? (
        <DepartmentSheet
          value={departmentId}
          onPick={choose}
          onAll={() => choose(null)}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}
