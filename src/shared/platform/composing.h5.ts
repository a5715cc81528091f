/** Plays what somebody shows, unseen, so that it can be drawn; another stream takes its place when there is one. */
export const openScreen = (shown: () => MediaStream | null) => {
  const video = document.createElement('video')
  Object.assign(video, { muted: true, playsInline: true })
  return (): HTMLVideoElement => {
    const stream = shown()
    if (video.srcObject === stream) return video
    video.srcObject = stream
    if (stream) void video.play().catch(() => {})
    return video
  }
}

interface Place {
  left: number
  width: number
  height: number
}

/** As large as fits its place, in its own shape. */
export const drawInto = (canvas: CanvasRenderingContext2D, video: HTMLVideoElement, place: Place): void => {
  const { videoWidth, videoHeight, srcObject } = video
  if (!srcObject || !videoWidth || !videoHeight) return
  const scale = Math.min(place.width / videoWidth, place.height / videoHeight)
  const [width, height] = [videoWidth * scale, videoHeight * scale]
  canvas.drawImage(video, place.left + (place.width - width) / 2, (place.height - height) / 2, width, height)
}

/** One voice among those that are mixed; another stream takes its place when there is one. */
export const openVoice = (sound: AudioContext, mixed: AudioNode, heard: () => MediaStream | null) => {
  let stream: MediaStream | null = null
  let source: MediaStreamAudioSourceNode | null = null
  return (): void => {
    const now = heard()
    if (now === stream) return
    source?.disconnect()
    source = now && now.getAudioTracks().length > 0 ? sound.createMediaStreamSource(now) : null
    source?.connect(mixed)
    stream = now
  }
}
