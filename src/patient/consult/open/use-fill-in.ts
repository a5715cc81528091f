import Taro from '@tarojs/taro'
import { useState } from 'react'
import { mayPayFor } from '@/patient/payment/wallets'
import { isMinor, missingIn } from '../intake'
import type { Choice } from './choice'
import { formErrors } from './form-errors'
import { mayConsult } from './may-consult'
import { useDraftConsult } from './use-draft-consult'
import { useEvidence } from './use-evidence'
import { useForm } from './use-form'
import { useSubmit } from './use-submit'

/** The form of one person as a whole. */
export function useFillIn({ wish, terms, service, patient }: Choice) {
  const { doctorId, line } = wish
  const draft = useDraftConsult({ patientId: patient.id, kind: service.kind, line, doctorId }, mayConsult(patient))
  const form = useForm(patient, doctorId, draft.consult)
  const papers = useEvidence(draft.consult, wish.visitId)
  const submit = useSubmit({ mayPay: mayPayFor(patient), onBegin: form.stop, onDone: form.clear })
  const [asked, setAsked] = useState(false)
  const left = missingIn(form.values, {
    who: patient,
    papers: service.kind === 'revisit' ? papers.evidence.length : null,
    version: terms.consent.version,
  })
  const change: typeof form.change = (patch) => {
    form.change(patch)
    if (submit.error) submit.reset()
  }
  const send = () => {
    setAsked(true)
    const [first] = Object.keys(left)
    if (first) return void Taro.pageScrollTo({ selector: `#ask-${first}`, offsetTop: -80 }).catch(() => {})
    if (draft.consult) submit.send(draft.consult, form.values, isMinor(patient))
  }
  const errors: Record<string, string | undefined> = { ...formErrors(submit.error), ...(asked ? left : {}) }
  return { draft, form: { ...form, change }, papers, submit, send, errors }
}

export type FillingIn = ReturnType<typeof useFillIn>
