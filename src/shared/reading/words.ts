import type { Article } from '@xinglin/types/reading'

export const KINDS: Record<Article['kind'], string> = { article: '文章', card: '卡片', video: '视频' }

/** 约 3 分钟. */
export const lengthText = ({ kind, minutes }: Pick<Article, 'kind' | 'minutes'>) =>
  `${kind === 'video' ? '看' : '读'}约 ${minutes} 分钟`
