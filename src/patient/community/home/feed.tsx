import { View } from '@tarojs/components'
import type { PostKind } from '@xinglin/types/community'
import { useState } from 'react'
import { Choice, optionsOf } from '@/shared/ui/choice'
import type { EmptyProps } from '@/shared/ui/state-view'
import { go } from '../go'
import { PostList } from '../post-list'
import { Tabs } from '../tabs'
import { usePosts } from '../use-posts'
import './home.scss'

type Whose = 'all' | 'mine'
type Kind = Extract<PostKind, 'post' | 'story' | 'idea'>

const WHOSE: Record<Whose, string> = { all: '推荐', mine: '关注' }
const KINDS: Record<Kind, string> = { post: '动态', story: '故事', idea: '金点子' }
const KIND_OPTIONS = optionsOf(KINDS)

const FOLLOW: EmptyProps = {
  icon: 'star',
  title: '关注的版块还没有内容',
  hint: '关注自己病的版块，病友和医护说的话都会在这里',
  action: { text: '找版块', onClick: go.boards },
}

const EMPTY: Record<Kind, EmptyProps> = {
  post: { icon: 'chat', title: '还没有动态', hint: '说说您的情况，病友和医护会来回应' },
  story: { icon: 'heart', title: '还没有康复故事', hint: '把走过来的每一步写下来，后面的人会少慌一点' },
  idea: { icon: 'star', title: '还没有金点子', hint: '医院哪里可以做得更好，写下来，医院会答复' },
}

/** What is being said: everywhere or where one follows, by kind. */
export function Feed() {
  const [whose, setWhose] = useState<Whose>('all')
  const [kind, setKind] = useState<Kind>('post')
  const query = usePosts({ mine: whose === 'mine', kind, order: 'active' })
  return (
    <View>
      <Tabs labels={WHOSE} value={whose} onChange={setWhose} />
      <View className="community-kinds">
        <Choice options={KIND_OPTIONS} value={kind} onChange={setKind} />
      </View>
      <PostList query={query} withBoard empty={whose === 'mine' ? FOLLOW : EMPTY[kind]} />
    </View>
  )
}
