import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { Button } from '@/shared/ui/button'
import { QueryView } from '@/shared/ui/query-view'
import { Sheet } from '@/shared/ui/sheet'
import { Skeleton } from '@/shared/ui/skeleton'
import { ErrorLine } from '@/shared/ui/state-view'
import { codeErrors, isWhole } from '../account/code'
import { CodeField } from '../account/code-field'
import './reception.scss'

export interface ReceptionSheetProps {
  sessionId: string
  onConfirmed: () => void
  onClose: () => void
}

function Ask({ sessionId, codeNeeded, onConfirmed }: Omit<ReceptionSheetProps, 'onClose'> & { codeNeeded: boolean }) {
  const [code, setCode] = useState('')
  const [recovery, setRecovery] = useState(false)
  const confirm = useCommand(orpc.identity.confirmReception, { onSuccess: onConfirmed })
  const { at, general } = codeErrors(confirm.error)
  const go = () => confirm.mutate({ sessionId, ...(codeNeeded ? { code } : {}) })
  return (
    <>
      {codeNeeded ? (
        <CodeField value={code} onChange={setCode} onConfirm={go} error={at} recovery={recovery} />
      ) : (
        <View className="reception__demo">演示账号没有绑定验证器，点一下就算确认。</View>
      )}
      <ErrorLine error={general} />
      <View className="reception__action">
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

/** Asked once a half day, before the first patient. */
export function ReceptionSheet({ sessionId, onConfirmed, onClose }: ReceptionSheetProps) {
  const query = useQuery(orpc.identity.getReception.queryOptions({ input: { sessionId } }))
  return (
    <Sheet open title="接诊前确认本人" onClose={onClose}>
      <View className="reception__words">按互联网诊疗的规定，每场门诊接诊前确认一次是医生本人，确认的时间会留档。</View>
      <QueryView query={query} skeleton={<Skeleton count={1} />}>
        {({ codeNeeded }) => <Ask sessionId={sessionId} codeNeeded={codeNeeded} onConfirmed={onConfirmed} />}
      </QueryView>
    </Sheet>
  )
}
