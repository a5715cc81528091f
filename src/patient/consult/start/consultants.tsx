import { useInfiniteQuery } from '@tanstack/react-query'
import type { ConsultKind } from '@xinglin/types/consult'
import { useState } from 'react'
import { to } from '@/patient/navigation'
import { orpc } from '@/shared/api/client'
import { usePolling } from '@/shared/hooks/polling'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Section } from '@/shared/ui/section'
import { Skeleton } from '@/shared/ui/skeleton'
import { ConsultantCard } from './consultant-card'
import { type Chosen, DepartmentFilter } from './department-filter'

const LOOK_MS = 30_000

const useConsultants = (kind: ConsultKind | null, departmentId: string | undefined) => {
  const refetchInterval = usePolling(LOOK_MS)
  return useInfiniteQuery(
    orpc.consult.listConsultants.infiniteOptions({
      input: (cursor: string | undefined) => ({
        ...(kind ? { kind } : {}),
        ...(departmentId ? { departmentId } : {}),
        ...(cursor ? { cursor } : {}),
      }),
      initialPageParam: undefined,
      getNextPageParam: (last) => last.nextCursor ?? undefined,
      refetchInterval,
    }),
  )
}

const EMPTY = {
  icon: 'doctor',
  title: '这里还没有在线接诊的医生',
  hint: '换个科室看看，或者挂号到医院',
  action: { text: '去挂号', onClick: to.find },
} as const

/** Doctors who take consults, those who take them now first. */
export function Consultants({ kind }: { kind: ConsultKind | null }) {
  const [department, setDepartment] = useState<Chosen | null>(null)
  const query = useConsultants(kind, department?.id)
  return (
    <Section title="选一位医生" extra={<DepartmentFilter chosen={department} onChange={setDepartment} />}>
      <QueryView
        query={query}
        skeleton={<Skeleton shape="doctor" count={3} />}
        empty={{ ...EMPTY, when: ({ pages }) => !pages[0]?.consultants.length }}
      >
        {({ pages }) => (
          <>
            {pages.flatMap(({ consultants }) =>
              consultants.map((each) => <ConsultantCard key={each.doctorId} consultant={each} kind={kind} />),
            )}
            <More query={query} words="看更多医生" />
          </>
        )}
      </QueryView>
    </Section>
  )
}
