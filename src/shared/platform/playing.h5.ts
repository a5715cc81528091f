import { useEffect, useRef } from 'react'

/** The video element that plays a stream, whichever it is just now. */
export function usePlaying(stream: MediaStream | null) {
  const element = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const video = element.current
    if (!video) return
    video.srcObject = stream
    if (stream) void video.play().catch(() => {})
  }, [stream])
  return element
}
