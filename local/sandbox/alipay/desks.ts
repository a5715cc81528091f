import type { Authorisations } from './authorisations'
import type { Bills } from './bills'
import type { Content } from './fields'
import type { MedicalTrades } from './medical'
import type { Trades } from './trades'

/** What surrounds a question. */
export interface Surroundings {
  now: string
  notifyUrl: string | null
  /** Where this sandbox is seen, without a slash at the end. */
  base: string
}

export type Method = (content: Content, around: Surroundings) => Promise<object>

export interface Desks {
  trades: Trades
  medical: MedicalTrades
  authorisations: Authorisations
  bills: Bills
}
