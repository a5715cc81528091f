import type { Finding } from '@xinglin/types/consult-staff'
import { type ReactNode, useState } from 'react'
import { api } from '@/shared/api/client'
import { toast } from '@/shared/ui/toast'
import { CheckSheet } from './check-sheet'
import { type Checked, joined, located, runsOf } from './findings'

interface Open {
  checked: Checked
  answer: (outcome: CheckOutcome) => void
}

export interface CheckOutcome {
  /** The texts, some words replaced perhaps. */
  parts: string[]
  /** The doctor wants it to go out. */
  send: boolean
}

interface Options {
  consultId: string
  verb: string
  /** What is looked for; all kinds unless it says otherwise. */
  wanted?: (finding: Finding) => boolean
}

/** What cannot be checked goes out as it is: the doctor is told, and decided already. */
async function findingsIn(consultId: string, parts: readonly string[]) {
  const asked = runsOf(parts).map(async ({ from, to }) => {
    const run = parts.slice(from, to)
    if (!joined(run).trim()) return []
    const { findings } = await api.consult.checkReply({ consultId, text: joined(run) })
    return located(run, findings, from)
  })
  return (await Promise.all(asked)).flat()
}

/** Before something goes to the patient: resolves with the words to send, or that he goes on writing. */
export function useCheck({ consultId, verb, wanted = () => true }: Options) {
  const [open, setOpen] = useState<Open | null>(null)
  const check = async (parts: string[]): Promise<CheckOutcome> => {
    const found = await findingsIn(consultId, parts).catch(() => {
      toast('没能检查措辞，已照原话')
      return []
    })
    const findings = found.filter(wanted)
    if (!findings.length) return { parts, send: true }
    return new Promise((answer) => setOpen({ checked: { parts, findings }, answer }))
  }
  const settle = (send: boolean) => (parts: string[]) => {
    setOpen(null)
    open?.answer({ parts, send })
  }
  const sheet: ReactNode = open ? (
    <CheckSheet checked={open.checked} verb={verb} onSend={settle(true)} onBack={settle(false)} />
  ) : null
  return { check, sheet }
}
