import Taro from '@tarojs/taro'
import { useState } from 'react'
import { mayPayFor } from '@/patient/payment/wallets'
import { Page } from '@/shared/ui/page'
import { isMinor, missingIn } from '../intake'
import type { Choice } from './choosing'
import { ConsentCard } from './consent-card'
import { EmergencyStop } from './emergency-stop'
import { EvidenceCard } from './evidence-card'
import { FillInBar } from './fill-in-bar'
import { GuardianCard } from './guardian-card'
import { IntakeCard } from './intake-card'
import { formErrors } from './form-errors'
import { mayConsult } from './may-consult'
import { PriceCard } from './price-card'
import { ServiceCard } from './service-card'
import { useDraftConsult } from './use-draft-consult'
import { useEvidence } from './use-evidence'
import { useForm } from './use-form'
import { useSubmit } from './use-submit'
import { WhoCard } from './who-card'
import './open.scss'

/** The form of one person as a whole. */
function useFillIn({ wish, terms, service, patient }: Choice) {
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

/** Who, what, since when, what else: one column, and one button. */
export function FillIn({ choice }: { choice: Choice }) {
  const { service, patient } = choice
  const filling = useFillIn(choice)
  const { form, submit, errors, papers, draft } = filling
  if (submit.flag) {
    return <EmergencyStop flag={submit.flag} patient={patient} values={form.values} onBack={submit.reset} />
  }
  const ready = draft.consult !== null
  return (
    <Page title="填写病情" bar={<FillInBar choice={choice} filling={filling} />}>
      <ServiceCard choice={choice} />
      <WhoCard choice={choice} />
      <IntakeCard patient={patient} form={form} errors={errors} />
      {service.kind === 'revisit' && ready ? (
        <EvidenceCard patient={patient} papers={papers} error={errors.evidence} />
      ) : null}
      {isMinor(patient) ? <GuardianCard form={form} error={errors.guardian} /> : null}
      <ConsentCard terms={choice.terms} form={form} error={errors.consentVersion} />
      <PriceCard choice={choice} />
    </Page>
  )
}
