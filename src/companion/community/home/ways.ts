import type { Tile } from '@/shared/ui/tiles'
import { go } from '../go'

/** For everybody who answers. */
export const ANSWERING: readonly Tile[] = [
  { icon: 'chat', words: '待回答的提问', about: '等得最久的在前面', go: go.unanswered },
  { icon: 'balance', words: '版块情况', about: '近 7 天、30 天', go: go.health },
]
