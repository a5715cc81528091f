import { createStore } from '@/shared/store'

/** The own screen, while it is shown. */
export const screenStream = createStore<MediaStream | null>(null)

export const canShareScreen = (): boolean => 'getDisplayMedia' in (navigator.mediaDevices ?? {})

export function dropScreen(): void {
  screenStream
    .get()
    ?.getTracks()
    .forEach((track) => track.stop())
  screenStream.set(null)
}

/** Null when he chose nothing; `onEnd` when he stops it by the browser's own button. */
export async function takeScreen(onEnd: () => void): Promise<MediaStreamTrack | null> {
  const screen = await navigator.mediaDevices.getDisplayMedia({ video: true, audio: false }).catch(() => null)
  const [track] = screen?.getVideoTracks() ?? []
  if (!screen || !track) return null
  track.onended = onEnd
  screenStream.set(screen)
  return track
}
