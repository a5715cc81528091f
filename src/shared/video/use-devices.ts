import { useEffect, useState } from 'react'
import { VIDEO_WAY, closeDevices, hasCamera, openDevices } from '@/shared/platform/video'
import { activeCall } from './active'
import type { DeviceTrouble } from './types'

export type DeviceState = 'asking' | 'ready' | 'voice-only' | DeviceTrouble

const isInCall = () => activeCall.get() !== null

/** Camera and microphone, open while they are looked at; a call, or whatever else takes them meanwhile, keeps them. */
export function useDevices(isTaken = isInCall) {
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
      if (!isTaken()) closeDevices()
    }
  }, [isTaken])
  return { state, ask, isReady: state === 'ready' || state === 'voice-only' }
}
