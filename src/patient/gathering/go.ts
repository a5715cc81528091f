import { open } from '@/patient/navigation'

export const go = {
  gathering: (gatheringId: string) => open('/gathering/gathering/index', { gatheringId }),
  ask: (gatheringId: string) => open('/gathering/ask/index', { gatheringId }),
}
