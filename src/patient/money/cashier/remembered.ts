import type { CashRailName } from '@xinglin/types/launch'
import { readStored, writeStored } from '@/shared/storage'

/** What he chose before the page was left for his wallet; the web loads it anew afterwards. */
interface Choice {
  wallet: CashRailName
  useAccount: boolean
}

const NAME = 'cashier'

export const rememberedChoice = (): Partial<Choice> => readStored<Partial<Choice>>(NAME) ?? {}
export const rememberChoice = (choice: Partial<Choice>): void => writeStored(NAME, { ...rememberedChoice(), ...choice })
