import type { Tile } from '@/shared/ui/tiles'
import { go } from '../go'

/** For everybody who answers. */
export const ANSWERING: readonly Tile[] = [
  { icon: 'chat', words: '待回答', about: '病友的提问', go: go.unanswered },
  { icon: 'balance', words: '版块情况', about: '近 7 天、30 天', go: go.health },
  { icon: 'clock', words: '专家时间与活动', about: '排期、主持、名单', go: go.gatherings },
  { icon: 'check', words: '打卡挑战', about: '排一个、看参加', go: go.challenges },
  { icon: 'list', words: '健康文章', about: '写、发布、看阅读', go: go.articles },
]
