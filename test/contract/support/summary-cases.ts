import type { Case } from './case'
import { CONSULTS } from './consult-world'
import type { OperationName } from './operations'
import type { World } from './world'

type SummaryCases = Record<Extract<OperationName, `summary.${string}`>, Case>

const ofPatient = ({ owner }: World) => ({ patientId: owner.patientId })

export const summaryCases: SummaryCases = {
  'summary.getSummary': { input: ({ ids }) => ({ appointmentId: ids.begun }) },
  'summary.getConsultSummary': { input: () => ({ consultId: CONSULTS.answered }) },
  'summary.getChoices': { input: ofPatient },
  'summary.choose': {
    input: (world) => ({ ...ofPatient(world), section: 'visits', shown: true }),
    other: (world) => ({ ...ofPatient(world), section: 'visits', shown: false }),
  },
  'summary.listReadings': { input: ofPatient },
}

export const summaryHints = { section: ['visits', 'ahead', 'referrals', 'referral'] }
