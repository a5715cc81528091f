import { View } from '@tarojs/components'
import type { Doctor } from '@xinglin/types/directory'
import { DepartmentFilter } from './department-filter'
import { DoctorList } from './doctor-list'
import { useDoctorSearch } from './doctor-search'
import { SearchBox } from './search-box'
import './pick.scss'

/** A search box and the departments: to choose a doctor. */
export function DoctorFinder({ onPick }: { onPick: (doctor: Doctor) => void }) {
  const { typed, setTyped, text, departmentId, showDepartment } = useDoctorSearch()
  return (
    <>
      <SearchBox value={typed} onChange={setTyped} />
      <View className="pick__filter">
        <DepartmentFilter departmentId={departmentId} onChange={showDepartment} />
      </View>
      <DoctorList text={text} departmentId={departmentId} onPick={onPick} onDepartment={showDepartment} />
    </>
  )
}
