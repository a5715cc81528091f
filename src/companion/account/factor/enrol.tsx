import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import type { Session } from '@/shared/session/session'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { QrPicture } from '@/shared/ui/qr-picture'
import { ErrorLine } from '@/shared/ui/state-view'
import { codeErrors, isWhole } from '../code'
import { CodeField } from '../code-field'
import '../account.scss'
import './factor.scss'

interface Enrolled extends Session {
  recoveryCodes: string[] | null
}

const Secret = ({ uri, secret }: { uri: string; secret: string }) => (
  <Card className="enrol" title="1 用验证器扫码">
    <QrPicture text={uri} label="绑定验证器的二维码" />
    <View className="enrol__words">在验证器 App 里选“添加账号”再扫。就在这台手机上？复制密钥，手动填进去。</View>
    <View className="enrol__key" aria-label="密钥">
      {secret}
    </View>
    <Button kind="secondary" icon="list" onClick={() => void Taro.setClipboardData({ data: secret.replace(/ /g, '') })}>
      复制密钥
    </Button>
  </Card>
)

function FirstCode({ onDone }: { onDone: (answer: Enrolled) => void }) {
  const [code, setCode] = useState('')
  const confirm = useCommand(orpc.identity.confirmSecondFactor, { onSuccess: onDone })
  const { at, general } = codeErrors(confirm.error)
  const go = () => confirm.mutate({ code })
  return (
    <Card title="2 填验证器显示的 6 位数字">
      <CodeField value={code} onChange={setCode} onConfirm={go} error={at} recovery={false} />
      <ErrorLine error={general} />
      <View className="account__action">
        <Button busy={confirm.isPending} disabled={!isWhole(code, false)} onClick={go}>
          绑定
        </Button>
      </View>
    </Card>
  )
}

/** The secret as QR and as text, then its first code. */
export function Enrol({ onDone }: { onDone: (answer: Enrolled) => void }) {
  const enrol = useCommand(orpc.identity.enrolSecondFactor)
  if (enrol.data) {
    return (
      <>
        <Secret uri={enrol.data.uri} secret={enrol.data.key} />
        <FirstCode onDone={onDone} />
      </>
    )
  }
  return (
    <Card className="enrol" title="给账号加一道锁">
      <View className="enrol__words">
        绑定手机上的验证器（微信小程序“腾讯身份验证器”，或任何支持 TOTP 的 App）。登录和每场接诊前，填上面的 6
        位数字，证明是您本人。
      </View>
      <ErrorLine error={enrol.error} />
      <View className="account__action">
        <Button busy={enrol.isPending} onClick={() => enrol.mutate({})}>
          开始绑定
        </Button>
      </View>
    </Card>
  )
}
