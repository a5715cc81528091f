import { useEffect, useState } from 'react'
import { VIDEO_WAY, closeDevices, hasCamera, openDevices } from '@/shared/platform/video'
import { activeCall } from './active'
import type { DeviceTrouble } from './types'

export type DeviceState = 'asking' | 'ready' | 'voice-only' | DeviceTrouble

/** Camera and microphone, open while they are looked at; a call that begins meanwhile keeps them. */
export function useDevices() {
  const [state, setState] = useState<DeviceState>('asking')
  const ask = async () => {
    setState('asking')
    const trouble = await openDevices()
    setState(trouble ?? (hasCamera() ? 'ready' : 'voice-only'))
  }
  useEffect(() => {
    if (VIDEO_WAY === 'none') return undefined
    void ask()
    return () => {
      if (!activeCall.get()) closeDevices()
    }
  }, [])
  return { state, ask, isReady: state === 'ready' || state === 'voice-only' }
}
