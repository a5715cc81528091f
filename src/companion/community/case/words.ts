import type { EntryState } from '@xinglin/types/community'
import type { Case } from '@xinglin/types/community-staff'

/** Where an entry stands, for those who decide. */
export const STATES: Record<EntryState, string> = {
  checking: '平台检查中',
  review: '等人审核',
  change: '等作者修改',
  shown: '正在展示',
  hidden: '已隐藏',
  refused: '平台没有通过',
  deleted: '作者已删除',
}

export const kindText = ({ entryKind }: Pick<Case, 'entryKind'>): string => (entryKind === 'post' ? '帖子' : '评论')

/** What a moderator is about to do with it. */
export type Doing = 'look' | 'change' | 'hide' | 'mute' | 'reveal' | 'level'

export const MUTES = { '1': '1 天', '3': '3 天', '7': '7 天', '30': '30 天', '0': '不再允许发言' } as const
export type MuteDays = keyof typeof MUTES

export const MUTE_REASONS = ['反复留联系方式', '卖药卖东西', '骂人', '反复发不实说法', '冒充医护'] as const
export const REVEAL_REASONS = ['可能有危险，需要联系本人', '公安机关依法要求', '涉及他人人身安全'] as const
