import type { Post } from '@xinglin/types/community'
import type { Gathering } from '@xinglin/types/gathering'
import { nameOf } from '@/shared/community/words'
import { useQuestions } from '@/shared/gathering/use-questions'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Section } from '@/shared/ui/section'
import { Tag } from '@/shared/ui/tag'

export interface QuestionsProps {
  gathering: Gathering
  answered: ReadonlySet<string>
  /** Null while nothing can be answered. */
  onAnswer: ((question: Post) => void) | null
}

const aboutOf = ({ author, likes, title, text }: Post) =>
  [nameOf(author), likes > 0 && `${likes} 人也想问`, title && text].filter(Boolean).join(' · ')

/** What was asked, what most want to know first. */
export function Questions({ gathering, answered, onAnswer }: QuestionsProps) {
  const query = useQuestions(gathering)
  return (
    <Section title="病友的问题">
      <QueryView
        query={query}
        empty={{ icon: 'chat', title: '还没有人提问', when: ({ pages }) => !pages[0]?.posts.length }}
      >
        {({ pages }) => (
          <>
            <Card kind="list">
              {pages
                .flatMap(({ posts }) => posts)
                .map((post) => (
                  <Row
                    key={post.id}
                    first={post.title || post.text}
                    second={aboutOf(post)}
                    right={
                      answered.has(post.id) ? (
                        <Tag>已回答</Tag>
                      ) : onAnswer ? (
                        <Button small kind="secondary" onClick={() => onAnswer(post)}>
                          回答
                        </Button>
                      ) : null
                    }
                    plain
                  />
                ))}
            </Card>
            <More query={query} words="看更多" />
          </>
        )}
      </QueryView>
    </Section>
  )
}
