import type { Author, EntryState, IdeaState, Post, PostKind, Profession } from '@xinglin/types/community'

/** Beside the name of who answers for the hospital. */
export const PROFESSIONS: Record<Profession, string> = {
  doctor: '医生',
  nurse: '护士',
  nutritionist: '营养师',
  therapist: '治疗师',
  operator: '院方',
}

export const POST_KINDS: Record<PostKind, string> = {
  post: '动态',
  story: '康复故事',
  idea: '金点子',
  question: '提问',
}

export const IDEA_STATES: Record<IdeaState, string> = {
  heard: '医院收到了',
  adopted: '医院采纳了',
  done: '已经做到',
  declined: '暂时做不到',
}

/** An entry's state as its author reads it; nothing to say while it shows. */
export const STATE_NAMES: Record<EntryState, string> = {
  checking: '审核中',
  review: '审核中',
  change: '请改一改',
  shown: '',
  hidden: '已隐藏',
  refused: '没有通过',
  deleted: '已删除',
}

/** What happens next, for its author. */
export const STATE_NEXT: Record<EntryState, string> = {
  checking: '一般几分钟就好，通过后大家才看得到',
  review: '工作人员会看一遍，通过后大家才看得到',
  change: '改好再发一次，现在只有您自己看得到',
  shown: '',
  hidden: '现在只有您自己看得到',
  refused: '现在只有您自己看得到',
  deleted: '',
}

/** The name to call an author by. */
export function nameOf(author: Author): string {
  if (author.kind === 'gone') return '已注销的病友'
  return author.kind === 'staff' ? author.staff.name : author.name
}

/** What to call a post that has no title: its first words. */
export const titleOf = ({ title, text }: Pick<Post, 'title' | 'text'>): string =>
  title || [...text].slice(0, 20).join('')

const many = (count: number) => (count >= 10_000 ? `${(count / 10_000).toFixed(1)} 万` : String(count))

/** "12 个赞 · 5 条评论", without what is nothing. */
export const footOf = ({ likes, comments }: Pick<Post, 'likes' | 'comments'>): string =>
  [likes > 0 && `${many(likes)} 个赞`, comments > 0 && `${many(comments)} 条评论`].filter(Boolean).join(' · ') ||
  '还没有人回应'
