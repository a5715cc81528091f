import { consultStaff } from '@xinglin/types/consult-staff'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import { endedWell, givenBack } from './ending'
import { moved } from './step'
import { doctorName } from './words'

export const end = operation(consultStaff.end, async (call) =>
  moved(call, {
    move: 'end',
    text: (consult) =>
      consult.answeredAt ? `${doctorName(consult)}结束了问诊` : `${doctorName(consult)}结束了问诊，费用全额退回`,
    step: (consult) => {
      if (!consult.answeredAt) return givenBack(consult, 'done', call.now)
      if (consult.kind === 'revisit' && !consult.note) throw new Refusal('NOTE_NOT_SIGNED')
      return endedWell(consult, 'done', call.now)
    },
  }),
)
