import type { Patient } from '@xinglin/types/identity'

/** He himself, or somebody whom he lets talk for him. */
export const mayConsult = ({ held, scopes }: Pick<Patient, 'held' | 'scopes'>): boolean =>
  held === 'own' || scopes.includes('messages')
