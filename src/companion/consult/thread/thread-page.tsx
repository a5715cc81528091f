import { View } from '@tarojs/components'
import { useState } from 'react'
import { StaffPage } from '@/companion/layout/staff-page'
import { useWide } from '@/companion/layout/wide'
import type { ComposerHandle } from '@/shared/talk/composer'
import { ThreadView } from '@/shared/talk/thread-view'
import { classes } from '@/shared/ui/classes'
import { PatientFacts } from './facts'
import { Foot } from './foot'
import { Head } from './head'
import { type Opened, OpenedSheet } from './opened'
import { QuickSheet } from './quick-sheet'
import './thread.scss'
import { Tools } from './tools'
import { useReply } from './use-reply'

const joined = (before: string, words: string) => (before.trim() ? `${before.trimEnd()}\n${words}` : words)

/** One consult: the thread, on the desk with the patient beside it. */
export function ThreadPage({ consultId }: { consultId: string }) {
  const wide = useWide()
  const [opened, setOpened] = useState<Opened | null>(null)
  const [quick, setQuick] = useState<ComposerHandle | null>(null)
  const { beforeSend, sheet } = useReply(consultId)
  const pick = (words: string) => {
    quick?.setText(joined(quick.text, words))
    setQuick(null)
  }
  return (
    <StaffPage title="问诊">
      <View className={classes('consult-thread', wide && 'consult-thread--wide')}>
        <ThreadView
          consultId={consultId}
          side="doctor"
          beforeSend={beforeSend}
          onOpenPlan={() => setOpened('plan')}
          tools={(composer) => (
            <Tools consultId={consultId} onQuick={() => setQuick(composer)} onMore={() => setOpened('more')} />
          )}
          head={(consult) => (
            <>
              <Head consult={consult} onFacts={wide ? null : () => setOpened('facts')} />
              {wide ? (
                <View className="consult-thread__side">
                  <PatientFacts consult={consult} />
                </View>
              ) : null}
              <OpenedSheet consult={consult} opened={opened} onClose={() => setOpened(null)} />
            </>
          )}
          foot={(consult) => (
            <Foot consult={consult} onJudge={() => setOpened('judge')} onMore={() => setOpened('more')} />
          )}
        />
      </View>
      {quick ? <QuickSheet onPick={pick} onClose={() => setQuick(null)} /> : null}
      {sheet}
    </StaffPage>
  )
}
