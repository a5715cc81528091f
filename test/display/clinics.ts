import type { ShownClinic } from '@xinglin/types/displays'

/** A clinic as a wall shows it, of 26 November; times are the hospital's. */
export const clinicWith = (more: Partial<ShownClinic> = {}): ShownClinic => ({
  sessionId: 'doc1-20261126-morning',
  place: '门诊楼 3 楼 302 诊室',
  doctorName: '林静',
  doctorTitle: 'attending',
  departmentName: '心血管内科',
  startsAt: '2026-11-26T01:00:00.000Z',
  endsAt: '2026-11-26T02:00:00.000Z',
  checkInFrom: '2026-11-26T00:00:00.000Z',
  state: 'running',
  called: null,
  inRoom: null,
  next: [],
  waiting: 0,
  ...more,
})
