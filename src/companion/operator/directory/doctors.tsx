import { View } from '@tarojs/components'
import type { Doctor } from '@xinglin/types/directory'
import { Button } from '@/shared/ui/button'
import { to } from '@/companion/navigation'
import { DepartmentFilter } from '../pick/department-filter'
import { DoctorList } from '../pick/doctor-list'
import { useDoctorSearch } from '../pick/doctor-search'
import { SearchBox } from '../pick/search-box'
import './directory.scss'

/** Everyone by department or by what is typed. */
export function Doctors({ onPick }: { onPick: (doctor: Doctor) => void }) {
  const { typed, setTyped, text, departmentId, showDepartment } = useDoctorSearch()
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
      <DoctorList text={text} departmentId={departmentId} onPick={onPick} onDepartment={showDepartment} />
    </>
  )
}
