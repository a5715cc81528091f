import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Department, Doctor } from '@xinglin/types/directory'
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
  illnesses: readonly string[]
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

/** What the word finds: departments, illnesses, doctors. */
export function Results({ text, onWord }: { text: string; onWord: (word: string) => void }) {
  const query = useQuery(
    orpc.directory.search.queryOptions({ input: { text }, placeholderData: keepPreviousData, staleTime: 60_000 }),
  )
  return (
    <QueryView query={query} skeleton={<Skeleton shape="doctor" />} empty={{ ...EMPTY, when: nothing }}>
      {({ departments, illnesses, doctors }) => (
        <>
          <Departments departments={departments} />
          {illnesses.length ? (
            <Section title="病名">
              <WordChips words={illnesses} onTap={onWord} />
            </Section>
          ) : null}
          {doctors.length ? (
            <Section title="医生">
              <DoctorCards doctors={doctors.slice(0, 50)} />
            </Section>
          ) : null}
        </>
      )}
    </QueryView>
  )
}
