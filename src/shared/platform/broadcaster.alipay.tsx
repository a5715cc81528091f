import type { ReactElement } from 'react'
import type { Broadcaster } from './broadcaster'

/** It has nothing that pushes a picture to a live service. */
export const BROADCAST_WAY = null
export const canBroadcast = (): boolean => false
export const openBroadcaster = (): Broadcaster => {
  throw new Error('no live picture from here')
}
export const showScreen = (): Promise<boolean> => Promise.resolve(false)
export const hideScreen = (): void => {}
export const BroadcastPicture = (): ReactElement => <></>
export const listInputs = () => Promise.resolve({ all: [], chosen: null })
export const chooseInput = (): Promise<void> => Promise.resolve()
