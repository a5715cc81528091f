import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { orpc } from '@/shared/api/client'
import { byPages, pageAt } from '@/shared/api/pages'
import { go } from '../go'
import { PostList } from '../post-list'
import './search.scss'

export interface FoundProps {
  text: string
  boardId: string
  onOpen: () => void
}

/** Posts that have the word, the newest first. */
export function Found({ text, boardId, onOpen }: FoundProps) {
  const query = useInfiniteQuery({
    ...orpc.community.search.infiniteOptions({
      input: (cursor: string | undefined) => ({ text, ...(boardId ? { boardId } : {}), ...pageAt(cursor) }),
      ...byPages,
    }),
    placeholderData: keepPreviousData,
  })
  const empty = {
    icon: 'search',
    title: '没有找到',
    hint: '换个短一点的词试试；也可以直接问一问，病友和医护会回应',
    action: { text: '写一写', onClick: () => go.compose(boardId ? { boardId } : {}) },
  } as const
  return (
    <View className="found" onClick={onOpen}>
      <PostList query={query} withBoard={!boardId} empty={empty} />
    </View>
  )
}
