import { Page } from '@/shared/ui/page'
import { isMinor } from '../intake'
import type { Choice } from './choice'
import { ConsentCard } from './consent-card'
import { EmergencyStop } from './emergency-stop'
import { EvidenceCard } from './evidence-card'
import { FillInBar } from './fill-in-bar'
import { GuardianCard } from './guardian-card'
import { IntakeCard } from './intake-card'
import { PriceCard } from './price-card'
import { ServiceCard } from './service-card'
import { useFillIn } from './use-fill-in'
import { WhoCard } from './who-card'
import './open.scss'

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
      {isMinor(patient) ? <GuardianCard patient={patient} form={form} error={errors.guardian} /> : null}
      <ConsentCard terms={choice.terms} form={form} error={errors.consentVersion} />
      <PriceCard choice={choice} />
    </Page>
  )
}
