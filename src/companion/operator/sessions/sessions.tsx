import { useInfiniteQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffSession } from '@xinglin/types/clinics'
import { orpc } from '@/shared/api/client'
import { byPages, pageAt } from '@/shared/api/pages'
import { useNow } from '@/shared/hooks/now'
import { usePolling } from '@/shared/hooks/polling'
import { dayText } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Section } from '@/shared/ui/section'
import { Empty } from '@/shared/ui/state-view'
import { PERIODS } from '@/shared/words'
import { Columns } from '@/companion/layout/columns'
import { DateStrip } from './date-strip'
import { DepartmentFilter } from '../pick/department-filter'
import { DoctorFilter } from './doctor-filter'
import { OpenClinics } from './open-clinics'
import { byPeriod } from './session'
import { SessionCard } from './session-card'
import { SlotPanel } from './slot-panel'
import './sessions.scss'

const CHECK_MS = 30_000
/** Up to here all clinics show their quarters at once. */
const FEW = 6

interface Wanted {
  date: string
  doctorId: string | null
  departmentId: string | null
}

function useSessions({ date, doctorId, departmentId }: Wanted) {
  const refetchInterval = usePolling(CHECK_MS)
  const wanted = { date, ...(doctorId ? { doctorId } : {}), ...(departmentId ? { departmentId } : {}) }
  return useInfiniteQuery(
    orpc.booking.listSessions.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...wanted, ...pageAt(cursor) }),
      ...byPages,
      select: ({ pages }) => pages.flatMap(({ sessions }) => sessions),
      refetchInterval,
    }),
  )
}

interface HalvesProps {
  now: number
  sessions: readonly StaffSession[]
  /** There are more of the day: nobody knows yet how many. */
  more: boolean
  slotId: string | null
  onSlot: (slotId: string) => void
}

const Halves = ({ sessions, more, slotId, now, onSlot }: HalvesProps) =>
  byPeriod(sessions).map(({ period, sessions: those }) => (
    <Section key={period} title={more ? PERIODS[period] : `${PERIODS[period]} · ${those.length} 个门诊`}>
      {those.map((session) => (
        <SessionCard
          key={session.id}
          session={session}
          unfolded={sessions.length <= FEW}
          selectedId={slotId}
          now={now}
          onSlot={onSlot}
        />
      ))}
    </Section>
  ))

const Hint = () => <Empty icon="calendar" title="点一个时段" hint="在这里改号源、停约或恢复" />

function openSlot(sessions: readonly StaffSession[] | undefined, slotId: string | null) {
  const session = sessions?.find(({ slots }) => slots.some(({ id }) => id === slotId))
  const slot = session?.slots.find(({ id }) => id === slotId)
  return session && slot ? { session, slot } : null
}

/** The clinics of one day, by department, down to the places of each quarter. */
export function Sessions({ doctorId, date }: Omit<Wanted, 'departmentId'>) {
  const [wanted, setWanted] = useState<Wanted>({ date, doctorId, departmentId: null })
  const [slotId, setSlotId] = useState<string | null>(null)
  const [opening, setOpening] = useState(false)
  const query = useSessions(wanted)
  const now = useNow(CHECK_MS)
  const change = (patch: Partial<Wanted>) => {
    setSlotId(null)
    setWanted({ ...wanted, ...patch })
  }
  const opened = openSlot(query.data, slotId)
  const empty = {
    icon: 'calendar',
    title: `${dayText(wanted.date)}没有门诊`,
    hint: '按每周排班开诊后，患者就能预约',
    action: { text: '按排班开诊', onClick: () => setOpening(true) },
  } as const
  return (
    <>
      <DateStrip date={wanted.date} onChange={(date) => change({ date })} />
      <Columns
        panel={opened ? <SlotPanel {...opened} now={now} onClose={() => setSlotId(null)} /> : null}
        side={opened ? null : <Hint />}
      >
        <View className="sessions__tools">
          <View className="sessions__filter">
            {wanted.doctorId ? (
              <DoctorFilter doctorId={wanted.doctorId} onAll={() => change({ doctorId: null })} />
            ) : (
              <DepartmentFilter
                departmentId={wanted.departmentId}
                onChange={(departmentId) => change({ departmentId })}
              />
            )}
          </View>
          <Button small kind="secondary" onClick={() => setOpening(true)}>
            按排班开诊
          </Button>
        </View>
        <QueryView query={query} empty={{ ...empty, when: (sessions) => !sessions.length }}>
          {(sessions) => (
            <>
              <Halves sessions={sessions} more={query.hasNextPage} slotId={slotId} now={now} onSlot={setSlotId} />
              <More query={query} words="加载更多门诊" />
            </>
          )}
        </QueryView>
      </Columns>
      {opening ? <OpenClinics doctorId={wanted.doctorId} onClose={() => setOpening(false)} /> : null}
    </>
  )
}
