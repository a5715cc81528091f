import type { Emergency } from '@xinglin/types/triage'
import type { Hospital } from '@xinglin/types/directory'
import type { Raised } from './red-flags'

const CALLS: Readonly<Record<string, string>> = {
  120: '急救',
  110: '报警',
  12356: '心理援助热线',
}

/** Names an emergency room or says what its way is. */
const EMERGENCY_ROOM = /急诊/

const placeOf = (hospital: Pick<Hospital, 'name' | 'address' | 'route'> | null) => {
  if (!hospital) return '最近的医院急诊科'
  const way = hospital.route.filter((line) => EMERGENCY_ROOM.test(line)).join('；')
  return [`${hospital.name}急诊科，${hospital.address}`, ...(way ? [way] : [])].join('。')
}

/** The one page of a red flag. */
export const emergencyFor = (
  { rule, because }: Raised,
  hospital: Pick<Hospital, 'name' | 'address' | 'route'> | null,
): Emergency => ({
  flagId: rule.id,
  flag: rule.flag,
  level: rule.level,
  because,
  call: rule.call.map((number) => ({ number, name: CALLS[number] ?? '急救' })),
  untilHelpComes: [...rule.untilHelpComes],
  place: placeOf(hospital),
})
