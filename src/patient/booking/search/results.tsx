import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { Department, Doctor, Illness } from '@xinglin/types/directory'
import { DepartmentRow } from '@/patient/booking-find/department-row'
import { DoctorCards } from '@/patient/booking-find/doctor-cards'
import { to } from '@/patient/navigation'
import { orpc } from '@/shared/api/client'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Section } from '@/shared/ui/section'
import { Skeleton } from '@/shared/ui/skeleton'
import { WordChips } from './word-chips'

interface Found {
  departments: readonly Department[]
  illnesses: readonly Illness[]
  doctors: readonly Doctor[]
}

const nothing = ({ departments, illnesses, doctors }: Found) =>
  !departments.length && !illnesses.length && !doctors.length

const EMPTY = {
  icon: 'search',
  title: '没有找到',
  hint: '换个词试试，或从科室里找；说不清看哪科，可以打电话问',
  action: { text: '看全部科室', onClick: to.find },
} as const

const Departments = ({ departments }: Pick<Found, 'departments'>) =>
  departments.length ? (
    <Section title="科室">
      <Card kind="list">
        {departments.map((department) => (
          <DepartmentRow key={department.id} department={department} />
        ))}
      </Card>
    </Section>
  ) : null

interface IllnessesProps extends Pick<Found, 'illnesses'> {
  onWord: (word: string) => void
}

const Illnesses = ({ illnesses, onWord }: IllnessesProps) =>
  illnesses.length ? (
    <Section title="病名">
      <WordChips
        words={illnesses.map(({ name, doctors }) => ({ word: name, note: `${doctors} 位医生` }))}
        onTap={onWord}
      />
    </Section>
  ) : null

/** The server lists at most so many doctors of a search. */
const MOST_LISTED = 20

/** In which order they come, and where the others are. */
const orderOf = ({ doctors, illnesses }: Found) => {
  const order = illnesses.length ? '看这个病的排在前面，再按职称和好评' : '按职称和好评排列'
  return doctors.length < MOST_LISTED ? order : `${order}；先列 ${MOST_LISTED} 位，其他医生可以从科室里找`
}

const Doctors = ({ found }: { found: Found }) =>
  found.doctors.length ? (
    <Section title="医生">
      <View className="search-order">{orderOf(found)}</View>
      <DoctorCards doctors={found.doctors} />
    </Section>
  ) : null

/** What the word finds: departments, illnesses, doctors. */
export function Results({ text, onWord }: { text: string; onWord: (word: string) => void }) {
  const query = useQuery(
    orpc.directory.search.queryOptions({ input: { text }, placeholderData: keepPreviousData, staleTime: 60_000 }),
  )
  return (
    <QueryView query={query} skeleton={<Skeleton shape="doctor" />} empty={{ ...EMPTY, when: nothing }}>
      {(found) => (
        <>
          <Departments departments={found.departments} />
          <Illnesses illnesses={found.illnesses} onWord={onWord} />
          <Doctors found={found} />
        </>
      )}
    </QueryView>
  )
}
