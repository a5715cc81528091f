import type { ConsultState } from '@xinglin/types/consult'
import type { Call } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Stored } from '../kernel/store'
import { type Consult, consults } from './collections'
import { movedOn } from './edit'
import { type Step, moveAndSay } from './say'
import { type Move, allowsNow } from './state'
import { consultView } from './view'

type Acting = Pick<Call<{ consultId: string }, unknown>, 'input' | 'caller' | 'store' | 'now' | 'newId'>

interface Moving {
  move: Move
  /** What both sides read in the thread. */
  text: (consult: Consult) => string
  /** What it becomes, once its state allows the move; may throw a named error. */
  step: (consult: Stored<Consult>) => Step
}

/** One move of an operation: the write on the consult decides, and the thread says so. Named errors for what is not allowed any more. */
export const moved = async ({ input, caller, store, now, newId }: Acting, { move, text, step }: Moving) => {
  const { consultId } = input
  const done = await moveAndSay(
    store,
    { consultId, key: newId('move'), text },
    (consult) => {
      // Handed over since the guard looked, he moves it no more.
      if (caller.role === 'doctor' && consult.doctorId !== caller.doctorId) throw new Refusal('FORBIDDEN')
      return allowsNow(consult, move, now) ? step(consult) : null
    },
    now,
  )
  if (done) return consultView(store, done.consult, caller, now)
  const consult = await store.get(consults, consultId)
  throw movedOn({ state: (consult?.state ?? 'ended') satisfies ConsultState })
}

/** Nothing more is expected of the doctor. */
export const CLOCK_STOPPED = { answerBy: null, promisedBy: null, heldUp: '', ring: null } as const
