import { useInfiniteQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { DoctorCards } from '@/patient/booking-find/doctor-cards'
import { useDepartments } from '@/patient/booking-find/department-tree'
import { to } from '@/patient/navigation'
import { orpc } from '@/shared/api/client'
import { byPages, pageAt } from '@/shared/api/pages'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import './department-doctors.scss'

const useDoctors = (departmentId: string) =>
  useInfiniteQuery(
    orpc.directory.listDoctors.infiniteOptions({
      input: (cursor: string | undefined) => ({ departmentId, ...pageAt(cursor) }),
      ...byPages,
      staleTime: 60_000,
    }),
  )

function About({ departmentId }: { departmentId: string }) {
  const department = useDepartments().data?.departments.find(({ id }) => id === departmentId)
  if (!department) return null
  return (
    <View className="department-doctors__about">
      {department.about}
      {department.place}
    </View>
  )
}

const EMPTY = {
  icon: 'doctor',
  title: '这个科室暂时没有可以预约的医生',
  hint: '可以换一个科室，或打电话问一问',
  action: { text: '看其他科室', onClick: to.find },
} as const

/** A department's doctors, best first. */
export function DepartmentDoctors({ departmentId }: { departmentId: string }) {
  const query = useDoctors(departmentId)
  return (
    <>
      <About departmentId={departmentId} />
      <QueryView
        query={query}
        skeleton={<Skeleton shape="doctor" count={4} />}
        empty={{ ...EMPTY, when: ({ pages }) => !pages[0]?.doctors.length }}
      >
        {({ pages }) => (
          <>
            {pages.map(({ doctors }, index) => (
              <View key={index} className="department-doctors__page">
                <DoctorCards doctors={doctors} />
              </View>
            ))}
            <More query={query} words="看更多医生" />
          </>
        )}
      </QueryView>
    </>
  )
}
