import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from './button'
import { Sheet } from './sheet'
import './confirm-sheet.scss'

export interface ConfirmSheetProps {
  open: boolean
  title: string
  /** What will happen, in a sentence. */
  children: ReactNode
  /** The button's words: what it does, not "确定". */
  action: string
  danger?: boolean
  busy?: boolean
  error?: string | undefined
  onConfirm: () => void
  onClose: () => void
}

/** Asks once more before something that cannot be taken back. */
export function ConfirmSheet({
  open,
  title,
  children,
  action,
  danger,
  busy,
  error,
  onConfirm,
  onClose,
}: ConfirmSheetProps) {
  const buttons = (
    <>
      <Button kind={danger ? 'danger' : 'primary'} busy={busy ?? false} onClick={onConfirm}>
        {action}
      </Button>
      <Button kind="text" onClick={onClose}>
        先不了
      </Button>
    </>
  )
  return (
    <Sheet open={open} title={title} onClose={onClose} action={buttons}>
      <View className="confirm">{children}</View>
      {error ? <View className="confirm__error">{error}</View> : null}
    </Sheet>
  )
}
