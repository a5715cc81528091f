import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Department, Doctor, DoctorStatus } from '@xinglin/types/directory'
import { orpc } from '@/shared/api/client'
import { byPages, pageAt } from '@/shared/api/pages'
import { Card } from '@/shared/ui/card'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Skeleton } from '@/shared/ui/skeleton'
import { DoctorRow } from './doctor-row'

interface ListProps {
  onPick: (doctor: Doctor) => void
  /** A department that was found by its name: show its doctors instead. */
  onDepartment: (departmentId: string) => void
}

const bones = <Skeleton shape="doctor" />

interface RowsProps {
  doctors: readonly Doctor[]
  onPick: (doctor: Doctor) => void
}

const Rows = ({ doctors, onPick }: RowsProps) => (
  <Card kind="list">
    {doctors.map((doctor) => (
      <DoctorRow key={doctor.id} doctor={doctor} onPick={onPick} />
    ))}
  </Card>
)

const FoundDepartments = ({
  departments,
  onDepartment,
}: Pick<ListProps, 'onDepartment'> & { departments: readonly Department[] }) => (
  <Card kind="list">
    {departments.map(({ id, name, doctors }) => (
      <Row key={id} icon="list" first={name} right={`${doctors} 人`} onClick={() => onDepartment(id)} />
    ))}
  </Card>
)

const NONE_FOUND = {
  icon: 'search',
  title: '没有找到',
  hint: '换一个名字、科室或拼音首字母试试；停诊的医生不在搜索里',
} as const

function Found({ text, onPick, onDepartment }: ListProps & { text: string }) {
  const query = useQuery(orpc.directory.search.queryOptions({ input: { text } }))
  return (
    <QueryView
      query={query}
      skeleton={bones}
      empty={{ ...NONE_FOUND, when: ({ doctors, departments }) => !doctors.length && !departments.length }}
    >
      {({ doctors, departments }) => (
        <>
          {departments.length ? <FoundDepartments departments={departments} onDepartment={onDepartment} /> : null}
          {doctors.length ? <Rows doctors={doctors} onPick={onPick} /> : null}
        </>
      )}
    </QueryView>
  )
}

const NONE_HERE = {
  active: { icon: 'doctor', title: '这里还没有医生', hint: '添加后就能排班' },
  away: { icon: 'doctor', title: '没有停诊的医生', hint: '停诊后的医生在这里，随时可以恢复出诊' },
} as const

interface ListedProps extends Pick<ListProps, 'onPick'> {
  departmentId: string | null
  status: DoctorStatus
}

function Listed({ departmentId, status, onPick }: ListedProps) {
  const query = useInfiniteQuery(
    orpc.directory.listDoctors.infiniteOptions({
      input: (cursor: string | undefined) => ({
        status,
        ...(departmentId ? { departmentId } : {}),
        ...pageAt(cursor),
      }),
      ...byPages,
    }),
  )
  return (
    <QueryView
      query={query}
      skeleton={bones}
      empty={{ ...NONE_HERE[status], when: ({ pages }) => !pages[0]?.doctors.length }}
    >
      {({ pages }) => (
        <>
          <Rows doctors={pages.flatMap(({ doctors }) => doctors)} onPick={onPick} />
          <More query={query} words="更多医生" />
        </>
      )}
    </QueryView>
  )
}

export interface DoctorListProps extends ListProps {
  /** What is searched for; empty for everyone of the department. */
  text: string
  departmentId: string | null
  /** Who is listed; a search finds active doctors only. */
  status?: DoctorStatus
}

/** Doctors by what was typed, else by department. */
export const DoctorList = ({ text, departmentId, status = 'active', onPick, onDepartment }: DoctorListProps) =>
  text ? (
    <Found text={text} onPick={onPick} onDepartment={onDepartment} />
  ) : (
    <Listed departmentId={departmentId} status={status} onPick={onPick} />
  )
