import type { Consult } from '@xinglin/types/consult'
import { KINDS } from './words'

/** What he asked for: `健康咨询`, `在线复诊`, or the doctor on duty. */
export const serviceOf = ({ line, kind }: Pick<Consult, 'line' | 'kind'>): string =>
  line === 'emergency' ? '急诊值班' : KINDS[kind]
