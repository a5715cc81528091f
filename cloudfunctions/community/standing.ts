import type { Standing } from '@xinglin/types/community'
import type { Deeds, Member } from './collections'
import { isMuted } from './member'
import { LEVELS, levelOf, limitsAt } from './trust'

const mayAt = (level: number): string[] => {
  const { posts, comments, pictures, links } = limitsAt(level)
  return [
    `每天 ${posts} 个帖子、${comments} 条评论、${pictures} 张图片`,
    links ? `每天 ${links} 个网址` : '不能发网址',
    level ? `举报按 ${level + 1} 份计` : '可以举报',
  ]
}

const NEED_NAMES = {
  read: '读过的帖子',
  answers: '署名回答病友',
  liked: '署名内容收到的赞',
  days: '来过的天数',
} as const
type Need = keyof typeof NEED_NAMES

const needsOf = (level: number, deeds: Deeds) => {
  const rule = LEVELS[level]
  if (!rule) return []
  const counted = (Object.keys(NEED_NAMES) as Need[]).filter((what) => rule.needs[what] > 0)
  const needs = counted.map((what) => ({ what: NEED_NAMES[what], have: deeds[what], need: rule.needs[what] }))
  if (!Number.isFinite(rule.mostHidden)) return needs
  const what = rule.mostHidden ? `90 天内被隐藏不超过 ${rule.mostHidden} 条` : '90 天内没有被隐藏的内容'
  return [...needs, { what, have: deeds.hidden <= rule.mostHidden ? 1 : 0, need: 1 }]
}

const levelsFor = ({ deeds }: Member, own: number) =>
  LEVELS.map(({ name }, level) => ({ level, name, may: mayAt(level), needs: level > own ? needsOf(level, deeds) : [] }))

/** What he is, what holds against him, and the rule of trust with his own figures at what is still to come. */
export const standingOf = (member: Member, now: string): Standing => {
  const {
    id: memberId,
    name,
    nameWish,
    lockedLevel,
    staff,
    banned,
    mutedUntil,
    measureReason,
    appeal,
    articles,
  } = member
  const level = levelOf(member, now)
  const muted = isMuted(member, now)
  return {
    ...{ memberId, name, nameWish, level, locked: lockedLevel !== null, staff, banned, articles },
    mutedUntil: muted && !banned ? mutedUntil : null,
    measureReason: muted ? measureReason : '',
    mayAppealMeasure: muted && appeal === null,
    levels: levelsFor(member, level),
  }
}
