import { consultStaff } from '@xinglin/types/consult-staff'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import { addMinutes } from '../kernel/time'
import type { Consult } from './collections'
import { consultHeldUp } from './events'
import { moved } from './step'
import { doctorName, spokenMoment } from './words'

const laterBy = ({ answerBy }: Consult, minutes: number, now: string) => addMinutes(answerBy ?? now, minutes)

/** A consult without an answer has a clock: it moves once. */
export const holdUp = operation(consultStaff.holdUp, async (call) => {
  const { input, now } = call
  const { minutes, reason } = input
  return moved(call, {
    move: 'hold-up',
    text: (consult) =>
      `${doctorName(consult)}暂时走不开（${reason}），最晚 ${spokenMoment(laterBy(consult, minutes, now), now)} 回复。不想等可以取消，全额退款。`,
    step: (consult) => {
      if (consult.promisedBy) throw new Refusal('HELD_UP_ALREADY')
      const { id, answerBy } = consult
      return {
        changes: { answerBy: laterBy(consult, minutes, now), promisedBy: answerBy, heldUp: reason },
        facts: [consultHeldUp.of(id, now, { consultId: id })],
      }
    },
  })
})
