import type { ContentDecision, ContentScene } from '../../kernel/content-check'
import type { Fields } from './security-call'

/** 资料, 评论, 论坛, 社交日志. */
export const SCENES: Readonly<Record<ContentScene, number>> = { profile: 1, comment: 2, forum: 3, diary: 4 }

const DECISIONS: Readonly<Record<string, ContentDecision>> = { pass: 'pass', review: 'review', risky: 'refuse' }

/** What WeChat suggests, which decides, and its label, which does not; null for a word that it never says. */
export const suggestionIn = (result: unknown): { decision: ContentDecision; label: string } | null => {
  const { suggest, label } = { ...(result as Fields | null) }
  const decision = typeof suggest === 'string' && Object.hasOwn(DECISIONS, suggest) ? DECISIONS[suggest] : undefined
  return decision ? { decision, label: `WECHAT_${/^\d{1,6}$/.test(String(label)) ? String(label) : '0'}` } : null
}

export const TRACE = /^[\w-]{1,128}$/
