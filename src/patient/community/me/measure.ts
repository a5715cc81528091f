import type { Standing } from '@xinglin/types/community'
import { momentText } from '@/shared/time'

/** What holds against him now, in words; null when he may speak. */
export function measureText(
  { mutedUntil, banned }: Pick<Standing, 'mutedUntil' | 'banned'>,
  now: number,
): string | null {
  if (banned) return '您不能再在社区发言，还可以看'
  return mutedUntil && Date.parse(mutedUntil) > now ? `${momentText(mutedUntil)} 前不能发言，还可以看` : null
}
