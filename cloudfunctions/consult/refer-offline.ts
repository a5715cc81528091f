import { consultStaff } from '@xinglin/types/consult-staff'
import { findDepartment } from '../directory/public'
import { operation } from '../kernel/operation'
import { consultReferred } from './events'
import { CLOCK_STOPPED, moved } from './step'
import { doctorName } from './words'

/** Not to be treated online: ended at once, with the way to the hospital (互联网诊疗管理办法(试行) 第17条). */
export const referOffline = operation(consultStaff.referOffline, async (call) => {
  const { input, store, now, errors } = call
  const { departmentId, urgency, reason } = input
  const department = await findDepartment(store, departmentId)
  if (!department) throw errors.DEPARTMENT_UNKNOWN({ data: { field: 'departmentId' } })
  const { name: departmentName } = department
  return moved(call, {
    move: 'refer-offline',
    text: (consult) =>
      `${doctorName(consult)}建议您到医院看${departmentName}：${reason}。${consult.plan || !consult.feeFen ? '' : '费用全额退回。'}`,
    step: ({ id }) => ({
      changes: {
        ...{ ...CLOCK_STOPPED, state: 'referred', endedAt: now, endReason: 'offline', endNote: reason },
        referral: { departmentId, departmentName, urgency },
      },
      facts: [consultReferred.of(id, now, { consultId: id })],
    }),
  })
})
