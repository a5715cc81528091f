import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { codeErrors, isWhole } from '@/companion/account/code'
import { CodeField } from '@/companion/account/code-field'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { Button } from '@/shared/ui/button'
import { QueryView } from '@/shared/ui/query-view'
import { Sheet } from '@/shared/ui/sheet'
import { Skeleton } from '@/shared/ui/skeleton'
import { ErrorLine } from '@/shared/ui/state-view'
import './confirm-self.scss'

export interface ConfirmSelfProps {
  onConfirmed: () => void
  onClose: () => void
}

function Ask({ codeNeeded, onConfirmed }: { codeNeeded: boolean; onConfirmed: () => void }) {
  const [code, setCode] = useState('')
  const [recovery, setRecovery] = useState(false)
  const confirm = useCommand(orpc.consult.confirmReception, { onSuccess: onConfirmed })
  const { at, general } = codeErrors(confirm.error)
  const go = () => confirm.mutate(codeNeeded ? { code } : {})
  return (
    <>
      {codeNeeded ? (
        <CodeField value={code} onChange={setCode} onConfirm={go} error={at} recovery={recovery} />
      ) : (
        <View className="confirm-self__words">演示账号没有绑定验证器，点一下就算确认。</View>
      )}
      <ErrorLine error={general} />
      <Button busy={confirm.isPending} disabled={codeNeeded && !isWhole(code, recovery)} onClick={go}>
        是我本人接诊
      </Button>
      {codeNeeded ? (
        <Button kind="text" onClick={() => setRecovery(!recovery)}>
          {recovery ? '用验证器的 6 位数字' : '用恢复码'}
        </Button>
      ) : null}
    </>
  )
}

/** Asked once a day, before the first consult. */
export function ConfirmSelf({ onConfirmed, onClose }: ConfirmSelfProps) {
  const query = useQuery(orpc.identity.getSecondFactor.queryOptions({ input: {} }))
  return (
    <Sheet open title="接诊前确认本人" onClose={onClose}>
      <View className="confirm-self__words">
        按互联网诊疗的规定，接诊前确认一次是医生本人。今天确认后，到半夜前都有效，时间会留档。
      </View>
      <QueryView query={query} skeleton={<Skeleton count={1} />}>
        {({ state }) => <Ask codeNeeded={state === 'set'} onConfirmed={onConfirmed} />}
      </QueryView>
    </Sheet>
  )
}
