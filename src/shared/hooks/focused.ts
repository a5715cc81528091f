import { focusManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

const subscribe = (changed: () => void) => focusManager.subscribe(changed)
const isFocused = () => focusManager.isFocused()

/** Whether the app is in front: not in the background, not in a hidden tab. */
export const useFocused = (): boolean => useSyncExternalStore(subscribe, isFocused, isFocused)
