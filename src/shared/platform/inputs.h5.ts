import type { Input, InputKind } from './broadcaster'
import { ownStream } from './video-devices.h5'

const KINDS = { camera: 'videoinput', microphone: 'audioinput' } as const
/** The browser's names for "whatever is usual", which stand in the list a second time. */
const USUAL: readonly string[] = ['default', 'communications']

const trackOf = (kind: InputKind) => {
  const stream = ownStream.get()
  return (kind === 'camera' ? stream?.getVideoTracks() : stream?.getAudioTracks())?.[0]
}

/** `FaceTime HD Camera (05ac:8514)`: the numbers say nothing to him. */
const nameOf = ({ label }: MediaDeviceInfo, place: number, kind: InputKind) =>
  label.replace(/\s*\([0-9a-f]{4}:[0-9a-f]{4}\)$/i, '') || `${kind === 'camera' ? '摄像头' : '麦克风'} ${place + 1}`

export async function listInputs(kind: InputKind): Promise<{ all: Input[]; chosen: string | null }> {
  const devices = await navigator.mediaDevices.enumerateDevices()
  const all = devices
    .filter((each) => each.kind === KINDS[kind] && each.deviceId && !USUAL.includes(each.deviceId))
    .map((each, place) => ({ id: each.deviceId, name: nameOf(each, place, kind) }))
  return { all, chosen: trackOf(kind)?.getSettings().deviceId ?? null }
}

/** It takes the place of the one that is open. */
export async function chooseInput(kind: InputKind, id: string): Promise<void> {
  const [stream, before] = [ownStream.get(), trackOf(kind)]
  if (!stream) return
  before?.stop()
  const wish = { deviceId: { exact: id } }
  const taken = await navigator.mediaDevices.getUserMedia(kind === 'camera' ? { video: wish } : { audio: wish })
  const left = stream.getTracks().filter((track) => track !== before)
  ownStream.set(new MediaStream([...left, ...taken.getTracks()]))
}
