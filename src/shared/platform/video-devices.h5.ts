import { createStore } from '@/shared/store'
import type { DeviceTrouble } from '@/shared/video/types'

/** What camera and microphone of this device give; null while they are closed. */
export const ownStream = createStore<MediaStream | null>(null)

type Facing = 'user' | 'environment'
let facing: Facing = 'user'

const VOICE: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true }
const picture = (): MediaTrackConstraints => ({
  facingMode: facing,
  width: { ideal: 640 },
  height: { ideal: 480 },
  frameRate: { ideal: 24, max: 30 },
})

const TROUBLES: Record<string, DeviceTrouble> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotReadableError: 'busy',
  AbortError: 'busy',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
}

const troubleOf = (error: unknown): DeviceTrouble => TROUBLES[(error as Error).name] ?? 'missing'

/** Some web-views have one without the other. */
const canCall = () =>
  typeof (navigator.mediaDevices as MediaDevices | undefined)?.getUserMedia === 'function' &&
  'RTCPeerConnection' in window

const take = (video: MediaTrackConstraints | false) => navigator.mediaDevices.getUserMedia({ audio: VOICE, video })

export function closeDevices(): void {
  ownStream
    .get()
    ?.getTracks()
    .forEach((track) => track.stop())
  ownStream.set(null)
}

export async function openDevices(): Promise<DeviceTrouble | null> {
  if (!canCall()) return window.isSecureContext ? 'unsupported' : 'insecure'
  if (ownStream.get()) return null
  try {
    ownStream.set(
      await take(picture()).catch((error: unknown) => {
        if (troubleOf(error) !== 'missing') throw error
        return take(false)
      }),
    )
    return null
  } catch (error) {
    return troubleOf(error)
  }
}

export const hasCamera = (): boolean => (ownStream.get()?.getVideoTracks().length ?? 0) > 0

export async function hasCameras(): Promise<boolean> {
  const devices = await navigator.mediaDevices.enumerateDevices()
  return devices.filter(({ kind }) => kind === 'videoinput').length > 1
}

/** The camera of the other side of the phone takes the place of this one. */
export async function turnCamera(): Promise<MediaStreamTrack | null> {
  const stream = ownStream.get()
  const [before] = stream?.getVideoTracks() ?? []
  if (!stream || !before) return null
  facing = facing === 'user' ? 'environment' : 'user'
  before.stop()
  const [track] = (await navigator.mediaDevices.getUserMedia({ video: picture() })).getVideoTracks()
  if (!track) return null
  track.enabled = before.enabled
  ownStream.set(new MediaStream([...stream.getAudioTracks(), track]))
  return track
}

const TONE_HZ = 660
const TONE_SECONDS = 0.6

export async function playTone(): Promise<void> {
  const sound = new AudioContext()
  const tone = sound.createOscillator()
  const loudness = sound.createGain()
  loudness.gain.setValueAtTime(0.2, sound.currentTime)
  loudness.gain.exponentialRampToValueAtTime(0.001, sound.currentTime + TONE_SECONDS)
  tone.frequency.value = TONE_HZ
  tone.connect(loudness).connect(sound.destination)
  tone.start()
  tone.stop(sound.currentTime + TONE_SECONDS)
  await new Promise<void>((done) => (tone.onended = () => done()))
  await sound.close()
}

const LISTEN_MS = 120

/** Tells how loud it is, until the returned function is called. */
export function listenTo(stream: MediaStream, onLevel: (level: number) => void): () => void {
  if (stream.getAudioTracks().length === 0) return () => {}
  const sound = new AudioContext()
  const analyser = sound.createAnalyser()
  analyser.fftSize = 512
  sound.createMediaStreamSource(stream).connect(analyser)
  const samples = new Float32Array(analyser.fftSize)
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples)
    const power = samples.reduce((sum, each) => sum + each * each, 0) / samples.length
    onLevel(Math.min(1, Math.sqrt(power) * 6))
  }, LISTEN_MS)
  return () => {
    clearInterval(timer)
    void sound.close()
  }
}
