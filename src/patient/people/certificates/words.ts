import type { Certificate, CertificateKind, CertificateStatus } from '@xinglin/types/certificates'
import type { Relation } from '@xinglin/types/identity'

export const CERTIFICATE_STATUSES: Record<CertificateStatus, string> = {
  pending: '待核验',
  accepted: '已核验',
  refused: '未通过',
  expired: '已过期',
  withdrawn: '已撤回',
}

/** The paper that people of this relation most likely have at hand. */
export const likelyKind = (relation: Relation, minor: boolean): CertificateKind => {
  if (relation === 'child' && minor) return 'birth'
  return relation === 'spouse' ? 'marriage' : 'household'
}

/** 2031年11月25日 */
const spokenDay = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** One line that says what happens next. */
export const whatNext = ({ status, reason, validUntil }: Certificate): string => {
  if (status === 'pending') return '等医院核验，期间照常挂号'
  if (status === 'accepted') return `${spokenDay(validUntil ?? '')}前有效，以后不用再传`
  if (status === 'refused') return `${reason}。请重新上传`
  return status === 'expired' ? '请上传新的证明' : ''
}
