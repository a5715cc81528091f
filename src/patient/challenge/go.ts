import { open } from '@/patient/navigation'

export const go = {
  challenge: (challengeId: string) => open('/challenge/challenge/index', { challengeId }),
  ranking: (challengeId: string) => open('/challenge/ranking/index', { challengeId }),
  honours: () => open('/challenge/honours/index'),
}
