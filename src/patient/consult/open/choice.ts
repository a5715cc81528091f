import type { Consultant } from '@xinglin/types/consultant'
import type { Patient } from '@xinglin/types/identity'
import type { Terms } from '../terms'
import type { Service } from './services'
import type { Wish } from './wish'

/** What was chosen before the form, and how to choose otherwise. */
export interface Choice {
  wish: Wish
  terms: Terms
  /** Null on the emergency line. */
  consultant: Consultant | null
  services: readonly Service[]
  service: Service
  chooseKind: (kind: Service['kind']) => void
  patient: Patient
  patients: readonly Patient[]
  choosePatient: (patientId: string) => void
}
