import type { Board } from '@xinglin/types/community'

/** "1204 人关注 · 326 条帖子 · 3 位医护". */
export const countsOf = ({ followers, posts, staff }: Board): string =>
  [`${followers} 人关注`, `${posts} 条帖子`, staff.length > 0 && `${staff.length} 位医护`].filter(Boolean).join(' · ')
