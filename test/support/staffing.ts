import type { DoctorInput } from '@xinglin/types/directory'

/** What an operator fills in for a doctor. */
export const newDoctor = (changes: Partial<DoctorInput> = {}): DoctorInput => ({
  ...{ name: '林静', sex: 'female', title: 'attending', departmentId: 'dcard' },
  ...{ goodAt: '高血压的长期管理', illnesses: ['高血压'], about: '', feeFen: 2000, years: 12, status: 'active' },
  ...changes,
})
