import type { Remark } from '@xinglin/types/community'

/** What cannot stand there, as the server marked it. */
export const remarksOf = (error: unknown): readonly Remark[] =>
  (error as { data?: { remarks?: Remark[] } } | null)?.data?.remarks ?? []
