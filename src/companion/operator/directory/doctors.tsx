import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Doctor, DoctorStatus } from '@xinglin/types/directory'
import { Button } from '@/shared/ui/button'
import { Choice, optionsOf } from '@/shared/ui/choice'
import { to } from '@/companion/navigation'
import { DepartmentFilter } from '../pick/department-filter'
import { DoctorList } from '../pick/doctor-list'
import { useDoctorSearch } from '../pick/doctor-search'
import { SearchBox } from '../pick/search-box'
import './directory.scss'

const STATUSES = optionsOf<DoctorStatus>({ active: '出诊中', away: '停诊中' })

/** Everyone by department or by what is typed; who is away has a list of his own, to be set active again. */
export function Doctors({ onPick }: { onPick: (doctor: Doctor) => void }) {
  const { typed, setTyped, text, departmentId, showDepartment } = useDoctorSearch()
  const [status, setStatus] = useState<DoctorStatus>('active')
  return (
    <>
      <SearchBox value={typed} onChange={setTyped} />
      <View className="directory__tools">
        <View className="directory__filter">
          <DepartmentFilter departmentId={departmentId} onChange={showDepartment} />
        </View>
        <Button small kind="secondary" icon="plus" onClick={() => to.doctor()}>
          添加医生
        </Button>
      </View>
      {text ? null : (
        <View className="directory__status">
          <Choice options={STATUSES} value={status} onChange={setStatus} />
        </View>
      )}
      <DoctorList
        text={text}
        departmentId={departmentId}
        status={status}
        onPick={onPick}
        onDepartment={showDepartment}
      />
    </>
  )
}
