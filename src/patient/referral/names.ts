import type { Referral } from '@xinglin/types/referral'

/** `心血管内科 林静医生`, or the department where no doctor is named. */
export const nameOf = ({ departmentName, doctorName }: Referral['to']): string =>
  doctorName ? `${departmentName} ${doctorName}医生` : departmentName
