import type { Standby } from '@xinglin/types/booking'

/** `前面还有 2 位`, or that one is next. */
export function aheadWords({ position, status }: Pick<Standby, 'position' | 'status'>): string {
  if (status === 'offered') return '有号了，请确认'
  if (position === null) return '已不在候补中'
  return position === 1 ? '您排在第 1 位' : `前面还有 ${position - 1} 位`
}
