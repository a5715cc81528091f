import { useState } from 'react'
import { lookAgain } from '@/patient/booking/trouble/unanswered'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { useLeave } from '@/shared/hooks/leave'
import { HOW_TO_ALLOW, whereNow } from '@/shared/platform/place'
import { scanCode } from '@/shared/platform/scan'
import { codeIn } from './code'
import { NOT_A_CODE, NO_CODE_SEEN, NO_PLACE, codeTrouble, troubleOf, type Trouble } from './trouble'

/** What goes on before the server is asked. */
type Doing = 'code' | 'scan' | 'place'

interface Options {
  id: string
  place: string
  onDone: () => void
}

/** What was typed or read, and what is wrong with it. */
function useCode() {
  const [text, setText] = useState('')
  const [error, setError] = useState<string | undefined>()
  const set = (next: string, wrong?: string) => {
    setText(next)
    setError(wrong)
  }
  return { text, error, set }
}

/** The three ways to show that one is here: the code scanned, the code typed, the place. */
export function useCheckIn({ id: appointmentId, place, onDone }: Options) {
  const askLeave = useLeave('checkin')
  const code = useCode()
  const [doing, setDoing] = useState<Doing | null>(null)
  const [ownTrouble, setTrouble] = useState<Trouble | null>(null)
  const command = useCommand(orpc.queue.checkIn, {
    onSuccess: onDone,
    onError: (error) => {
      setDoing(null)
      lookAgain(error)
    },
  })

  /** The host's sheet is asked for inside the tap; what follows would cover it, so it waits for its end. */
  const begin = (what: Doing) => {
    setDoing(what)
    setTrouble(null)
    command.reset()
    return askLeave()
  }
  const giveUp = (trouble: Trouble | null) => {
    setDoing(null)
    setTrouble(trouble)
  }
  const sendCode = (text: string) => {
    const read = codeIn(text)
    code.set(read ?? text.slice(0, 20), read ? undefined : NOT_A_CODE)
    if (read) command.mutate({ appointmentId, code: read })
    else giveUp(null)
  }
  const byCode = () => {
    void begin('code')
    sendCode(code.text)
  }
  const byScan = async () => {
    await begin('scan')
    const text = await scanCode().catch(() => '')
    if (text) sendCode(text)
    else giveUp(text === null ? null : NO_CODE_SEEN)
  }
  const byPlace = async () => {
    await begin('place')
    const spot = await whereNow()
    if (spot === 'denied') giveUp({ words: `没有定位权限。${HOW_TO_ALLOW}；也可以扫签到码`, way: 'settings' })
    else if (spot === 'unknown') giveUp(NO_PLACE)
    else command.mutate({ appointmentId, location: spot })
  }
  return {
    // Stays so after a success: the board is on its way.
    doing,
    code: {
      text: code.text,
      error: code.error ?? codeTrouble(command.error, place),
      change: (text: string) => {
        code.set(text)
        command.reset()
      },
    },
    trouble: ownTrouble ?? troubleOf(command.error),
    error: command.error,
    byCode,
    byScan: () => void byScan(),
    byPlace: () => void byPlace(),
  }
}

export type CheckIn = ReturnType<typeof useCheckIn>
