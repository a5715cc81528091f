import type { Store } from './store'

/** Whose summary, for which visit. */
export interface SummaryContext {
  store: Store
  now: string
  /** Every id under which the person is on record; more than one after a merge. */
  patientIds: readonly string[]
  /** Beside a consult its id stands for the appointment's. */
  visit: { appointmentId: string; doctorId: string; departmentId: string; date: string }
  /** Whether the doctor of this visit may see what this department knows; null is what the patient brought himself. */
  sees: (departmentId: string | null) => boolean
}

/** One thing a doctor should know. */
export interface SummaryLine {
  text: string
  /** When it was; null when that does not matter. */
  at: string | null
  /** Which department knows it. Lines of others are left out unless the patient shows the section. */
  departmentId: string | null
}

/**
 * One section of a patient's summary (FHIR Composition.section): history, last results, medication, … Each area that knows
 * something offers one; `hospital.ts` lists them. What is health data stays where it is kept, and is read when it is asked for.
 */
export interface SummarySource {
  /** What a patient's consent is given for; never changed. */
  name: string
  title: string
  /** What a doctor of another department would see, for the patient who decides. */
  about: string
  /** Made for this very visit, so that there is nothing to decide: a referral. */
  always?: true
  read: (context: SummaryContext) => Promise<SummaryLine[]>
}
