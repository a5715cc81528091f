import { open } from '../navigation'

export const go = {
  plan: () => open('/gathering/plan/index'),
  run: (gatheringId: string) => open('/gathering/run/index', { gatheringId }),
}
