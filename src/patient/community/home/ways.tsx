import { Tiles } from '@/shared/ui/tiles'
import { go } from '../go'
import { useBoards } from '../use-boards'

/** What else there is beside the talk. */
export function Ways() {
  const boards = useBoards().data?.boards.length
  return (
    <Tiles
      tiles={[
        { icon: 'people', words: '全部版块', about: boards ? `按病找，${boards} 个` : '按病找病友', go: go.boards },
        { icon: 'chat', words: '专家时间', about: '答疑、讲座', go: go.gatherings },
        { icon: 'check', words: '打卡挑战', about: '一起坚持', go: go.challenges },
        { icon: 'list', words: '健康文章', about: '医护写的', go: go.articles },
      ]}
    />
  )
}
