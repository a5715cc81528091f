import type { Finding } from '@xinglin/types/consult-staff'

export const FINDINGS: Record<Finding['kind'], string> = {
  jargon: '病人可能听不懂',
  contact: '私人联系方式',
  promise: '像是保证疗效',
  diagnosis: '咨询里写了诊断',
  'no-return': '没说什么时候再看',
}
