import { View } from '@tarojs/components'
import { useState } from 'react'
import { signOut } from '@/shared/session/sign-in'
import { Button } from './button'
import { ConfirmSheet } from './confirm-sheet'
import './sign-out.scss'

/** The way out, asked once; `children` say what stays and what goes. */
export function SignOut({ children }: { children: string }) {
  const [asking, setAsking] = useState(false)
  const leave = () => {
    setAsking(false)
    signOut()
  }
  return (
    <View className="sign-out">
      <Button kind="text" onClick={() => setAsking(true)}>
        退出登录
      </Button>
      <ConfirmSheet open={asking} title="退出登录" action="退出" onConfirm={leave} onClose={() => setAsking(false)}>
        {children}
      </ConfirmSheet>
    </View>
  )
}
