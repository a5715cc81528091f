import { View } from '@tarojs/components'
import type { Author, StaffMark } from '@xinglin/types/community'
import type { ReactNode } from 'react'
import { pastText } from '@/shared/time'
import { classes } from '@/shared/ui/classes'
import { Tag } from '@/shared/ui/tag'
import { PROFESSIONS, nameOf } from './words'
import './author-line.scss'

const initialOf = (author: Author) =>
  author.kind === 'gone' ? '–' : ([...nameOf(author)][author.kind === 'anonymous' ? 2 : 0] ?? '')

/** A round letter; nobody's picture is ever shown. */
export const AuthorDot = ({ author }: { author: Author }) => (
  <View className={classes('author__dot', `author__dot--${author.kind}`)} aria-hidden="true">
    {initialOf(author)}
  </View>
)

const Mark = ({ author }: { author: Author }) => {
  if (author.kind === 'staff') return <Tag>✓ {PROFESSIONS[author.staff.profession]}</Tag>
  return author.kind === 'member' && author.level > 0 ? <Tag tone="grey">{author.level} 级</Tag> : null
}

/** What his mark does not say already: 心血管内科主任医师. */
const titleOf = ({ title, profession }: StaffMark) => title !== PROFESSIONS[profession] && title

/** Who answers for the hospital, as one line. */
export const StaffLine = ({ staff, children }: { staff: StaffMark; children?: ReactNode }) => (
  <View className="author">
    <View className="author__dot author__dot--staff" aria-hidden="true">
      {[...staff.name][0]}
    </View>
    <View className="author__text">
      <View className="author__first">
        <View className="author__name">{staff.name}</View>
        <Tag>✓ {PROFESSIONS[staff.profession]}</Tag>
      </View>
      <View className="author__second">{titleOf(staff)}</View>
    </View>
    {children}
  </View>
)

export interface AuthorLineProps {
  author: Author
  /** When it was written. */
  at: string
  mine?: boolean
  /** He opened this thread. */
  opener?: boolean
  /** Changed after it was written. */
  edited?: boolean
  /** At the right. */
  children?: ReactNode
}

const secondOf = ({ author, at, edited }: AuthorLineProps) =>
  [author.kind === 'staff' && titleOf(author.staff), pastText(at), edited && '改过'].filter(Boolean).join(' · ')

/** Who wrote it and when; staff are marked by a word, not only by colour. */
export function AuthorLine(props: AuthorLineProps) {
  const { author, mine, opener, children } = props
  return (
    <View className="author">
      <AuthorDot author={author} />
      <View className="author__text">
        <View className="author__first">
          <View className="author__name">{nameOf(author)}</View>
          <Mark author={author} />
          {opener ? <Tag tone="apricot">楼主</Tag> : null}
          {mine ? <Tag tone="grey">我</Tag> : null}
        </View>
        <View className="author__second">{secondOf(props)}</View>
      </View>
      {children}
    </View>
  )
}
