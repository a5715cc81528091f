import type { ReactElement } from 'react'
import type { Connection, DeviceTrouble } from '@/shared/video/types'

/** Its real-time video is a plugin that meets only its own kind, never a browser or WeChat; the hospital’s web page takes its place (web-call). */
export const VIDEO_WAY = 'none'
export const openPermissions = null
export const canShareScreen = (): boolean => false
export const openDevices = (): Promise<DeviceTrouble | null> => Promise.resolve('missing')
export const hasCamera = (): boolean => false
export const hasCameras = (): Promise<boolean> => Promise.resolve(false)
export const closeDevices = (): void => {}
export const playTone = (): Promise<void> => Promise.resolve()
export const connect = (): Connection => {
  throw new Error('no video here')
}
export const DevicePreview = (): ReactElement => <></>
export const Pictures = (): ReactElement => <></>
