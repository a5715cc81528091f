import { useState } from 'react'
import { branchesOf, useDepartments } from '@/patient/booking-find/department-tree'
import { Button } from '@/shared/ui/button'
import { Icon } from '@/shared/ui/icon'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Sheet } from '@/shared/ui/sheet'

export interface Chosen {
  id: string
  name: string
}

interface ListProps {
  chosen: Chosen | null
  onPick: (department: Chosen | null) => void
}

function List({ chosen, onPick }: ListProps) {
  const query = useDepartments()
  const tick = (id: string | null) => ((chosen?.id ?? null) === id ? <Icon name="check" /> : null)
  return (
    <QueryView query={query}>
      {({ departments }) => (
        <>
          <Row first="全部科室" right={tick(null)} onClick={() => onPick(null)} plain />
          {branchesOf(departments).flatMap(({ below }) =>
            below
              .filter(({ doctors }) => doctors > 0)
              .map(({ id, name, about }) => (
                <Row key={id} first={name} second={about} right={tick(id)} onClick={() => onPick({ id, name })} plain />
              )),
          )}
        </>
      )}
    </QueryView>
  )
}

export interface DepartmentFilterProps {
  chosen: Chosen | null
  onChange: (department: Chosen | null) => void
}

/** Which department's doctors; all of them at first. */
export function DepartmentFilter({ chosen, onChange }: DepartmentFilterProps) {
  const [open, setOpen] = useState(false)
  const pick = (department: Chosen | null) => {
    onChange(department)
    setOpen(false)
  }
  return (
    <>
      <Button small kind="secondary" icon="down" onClick={() => setOpen(true)}>
        {chosen?.name ?? '全部科室'}
      </Button>
      <Sheet open={open} title="选择科室" onClose={() => setOpen(false)}>
        <List chosen={chosen} onPick={pick} />
      </Sheet>
    </>
  )
}
