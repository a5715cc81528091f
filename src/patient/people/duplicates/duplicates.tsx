import { useSession } from '@/shared/session/session'
import { QueryView } from '@/shared/ui/query-view'
import { Section } from '@/shared/ui/section'
import { pairKey } from '@/shared/merge/words'
import { SignInFace } from '@/patient/sign-in-face'
import { to } from '@/patient/navigation'
import { MergedPair } from './merged-pair'
import { PairCard } from './pair-card'
import { useDuplicates } from './use-duplicates'

const EMPTY = {
  icon: 'people',
  title: '没有重复的登记',
  hint: '同一个人用两种证件登记过，会列在这里，可以合成一份',
  action: { text: '看全部就诊人', onClick: to.patients },
} as const

/** Pairs that may be one person, and merges that can still be undone. */
export function Duplicates() {
  const query = useDuplicates()
  if (!useSession()) return <SignInFace hint="登录后可以合并重复的就诊人" />
  return (
    <QueryView query={query} empty={{ ...EMPTY, when: ({ pairs, merges }) => !pairs.length && !merges.length }}>
      {({ pairs, merges }) => (
        <>
          {pairs.map((pair) => (
            <PairCard key={pairKey(pair)} pair={pair} />
          ))}
          {merges.length ? (
            <Section title="合并记录">
              {merges.map((merge) => (
                <MergedPair key={merge.id} merge={merge} />
              ))}
            </Section>
          ) : null}
        </>
      )}
    </QueryView>
  )
}
