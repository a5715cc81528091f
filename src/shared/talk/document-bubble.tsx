import { View } from '@tarojs/components'
import { useState } from 'react'
import { sizeText } from '@/shared/attachments/limits'
import { openPdf } from '@/shared/platform/document'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import { toast } from '@/shared/ui/toast'

export interface DocumentBubbleProps {
  name: string
  bytes: number
  /** Null where it is not known yet. */
  pages: number | null
  address: () => Promise<string>
}

/** A PDF: its name and size, and a tap to read it. */
export function DocumentBubble({ name, bytes, pages, address }: DocumentBubbleProps) {
  const [busy, setBusy] = useState(false)
  const read = async () => {
    setBusy(true)
    try {
      await openPdf(await address())
    } catch {
      toast('文件没有打开，请再点一次')
    } finally {
      setBusy(false)
    }
  }
  const about = [pages ? `${pages} 页` : '', sizeText(bytes)].filter(Boolean).join(' · ')
  return (
    <View {...tappable(`打开 ${name || 'PDF'}`)} className="bubble__document" onClick={() => void (busy || read())}>
      <Icon name="pdf" />
      <View className="bubble__document-text">
        <View className="bubble__document-name">{name || 'PDF 文件'}</View>
        <View className="bubble__document-about">{busy ? '正在打开…' : about}</View>
      </View>
    </View>
  )
}
