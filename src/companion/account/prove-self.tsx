import type { UseQueryResult } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/shared/ui/button'
import { QueryView } from '@/shared/ui/query-view'
import { Sheet } from '@/shared/ui/sheet'
import { Skeleton } from '@/shared/ui/skeleton'
import { ErrorLine } from '@/shared/ui/state-view'
import { codeErrors, isWhole } from './code'
import { CodeField } from './code-field'
import './prove-self.scss'

interface AskProps {
  codeNeeded: boolean
  /** The command that the proof goes to. */
  confirm: { isPending: boolean; error: unknown }
  onConfirm: (proof: { code?: string }) => void
}

/** The code of his authenticator, or a recovery code; demo staff without one prove it by the tap alone. */
function Ask({ codeNeeded, confirm, onConfirm }: AskProps) {
  const [code, setCode] = useState('')
  const [recovery, setRecovery] = useState(false)
  const { at, general } = codeErrors(confirm.error)
  const go = () => onConfirm(codeNeeded ? { code } : {})
  return (
    <>
      {codeNeeded ? (
        <CodeField value={code} onChange={setCode} onConfirm={go} error={at} recovery={recovery} />
      ) : (
        <View className="prove-self__words">演示账号没有绑定验证器，点一下就算确认。</View>
      )}
      <ErrorLine error={general} />
      <View className="prove-self__action">
        <Button busy={confirm.isPending} disabled={codeNeeded && !isWhole(code, recovery)} onClick={go}>
          是我本人接诊
        </Button>
        {codeNeeded ? (
          <Button kind="text" onClick={() => setRecovery(!recovery)}>
            {recovery ? '用验证器的 6 位数字' : '用恢复码'}
          </Button>
        ) : null}
      </View>
    </>
  )
}

export interface ProveSelfProps extends Omit<AskProps, 'codeNeeded'> {
  /** How often it is asked, and why. */
  words: string
  /** Whether a code is needed. */
  query: UseQueryResult<boolean>
  onClose: () => void
}

/** A doctor says that it is he, before he receives patients. */
export const ProveSelf = ({ words, query, onClose, ...ask }: ProveSelfProps) => (
  <Sheet open title="接诊前确认本人" onClose={onClose}>
    <View className="prove-self__words">{words}</View>
    <QueryView query={query} skeleton={<Skeleton count={1} />}>
      {(codeNeeded) => <Ask codeNeeded={codeNeeded} {...ask} />}
    </QueryView>
  </Sheet>
)
