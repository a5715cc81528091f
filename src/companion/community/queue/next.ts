import type { Case } from '@xinglin/types/community-staff'

/** Which one to look at after that; null when it was the last. */
export function afterThat(cases: readonly Case[], done: Case): Case | null {
  const at = cases.findIndex(({ entryId }) => entryId === done.entryId)
  const others = cases.filter(({ entryId }) => entryId !== done.entryId)
  return others[Math.max(0, at)] ?? others[0] ?? null
}
