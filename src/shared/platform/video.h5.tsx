import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { pointIn, withPoint } from '@/shared/video/strokes'
import type { Point, Side, Stroke } from '@/shared/video/types'
import { usePlaying } from './playing.h5'
import { screenStream } from './screen.h5'
import { otherStream } from './video-connection.h5'
import { listenTo, ownStream } from './video-devices.h5'
import type { PicturesProps } from './video'
import './video.scss'

export { canShareScreen } from './screen.h5'
export { connect } from './video-connection.h5'
export { closeDevices, hasCamera, hasCameras, openDevices, playTone } from './video-devices.h5'

export const VIDEO_WAY = 'peer'
export const openPermissions = null

interface VideoProps {
  stream: MediaStream | null
  mirrored?: boolean
  label: string
  onShape?: (ratio: number) => void
}

/** Silent: the voice has a player of its own. */
function Video({ stream, mirrored = false, label, onShape }: VideoProps) {
  const element = usePlaying(stream)
  const tell = () => {
    const { videoWidth = 0, videoHeight = 0 } = element.current ?? {}
    if (videoWidth && videoHeight) onShape?.(videoWidth / videoHeight)
  }
  return (
    <video
      ref={element}
      className={mirrored ? 'video video--mirrored' : 'video'}
      aria-label={label}
      onLoadedMetadata={tell}
      onResize={tell}
      autoPlay
      muted
      playsInline
    />
  )
}

export function DevicePreview({ onLevel }: { onLevel: (level: number) => void }) {
  const stream = ownStream.use()
  useEffect(() => (stream ? listenTo(stream, onLevel) : undefined), [stream, onLevel])
  return <Video stream={stream} mirrored label="我的画面" />
}

/** The box's size, again when it changes. */
function useBox() {
  const ref = useRef<HTMLDivElement>(null)
  const [box, setBox] = useState({ width: 0, height: 0 })
  useEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setBox({ width: entry.contentRect.width, height: entry.contentRect.height })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, box }
}

/** As large as fits, in the picture's own shape, so that thousandths mean the same on both sides. */
const fit = ({ width, height }: { width: number; height: number }, ratio: number) => {
  const isWide = width / ratio > height
  return isWide ? { width: height * ratio, height } : { width, height: width / ratio }
}

const pathOf = (points: readonly Point[]) => points.map(([x, y], i) => `${i ? 'L' : 'M'}${x} ${y}`).join('')

interface DrawnProps {
  strokes: readonly Stroke[]
  onStroke: PicturesProps['onStroke']
}

/** What is drawn, and the pen. */
function Drawn({ strokes, onStroke }: DrawnProps) {
  const [line, setLine] = useState<readonly Point[]>([])
  const at = ({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>) => {
    const box = currentTarget.getBoundingClientRect()
    return pointIn(clientX - box.left, clientY - box.top, box)
  }
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    setLine([at(event)])
  }
  const finish = () => {
    if (line.length > 1) onStroke?.(line)
    setLine([])
  }
  const pen = onStroke && {
    onPointerDown: begin,
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => line.length > 0 && setLine(withPoint(line, at(event))),
    onPointerUp: finish,
    onPointerCancel: () => setLine([]),
  }
  return (
    <svg
      {...pen}
      className={onStroke ? 'video-drawn video-drawn--pen' : 'video-drawn'}
      viewBox="0 0 1000 1000"
      preserveAspectRatio="none"
      data-strokes={strokes.length}
    >
      {strokes.map(({ by, points }, i) => (
        <path key={i} className={`video-drawn__line video-drawn__line--${by}`} d={pathOf(points)} />
      ))}
      {line.length > 1 ? <path className="video-drawn__line" d={pathOf(line)} /> : null}
    </svg>
  )
}

interface PictureProps extends DrawnProps {
  stream: MediaStream | null
  mirrored: boolean
  label: string
}

function Picture({ stream, mirrored, label, strokes, onStroke }: PictureProps) {
  const { ref, box } = useBox()
  const [ratio, setRatio] = useState(4 / 3)
  return (
    <div ref={ref} className="video-stage">
      <div className="video-stage__fit" style={fit(box, ratio)}>
        <Video stream={stream} mirrored={mirrored} label={label} onShape={setRatio} />
        <Drawn strokes={strokes} onStroke={onStroke} />
      </div>
    </div>
  )
}

/** What a side shows: its camera, or its screen. A screen is never mirrored, and neither is what is drawn on. */
function useShown(side: Side, own: Side) {
  const [camera, screen, other] = [ownStream.use(), screenStream.use(), otherStream.use()]
  if (side !== own) return { stream: other, mirrored: false, label: '对方的画面' }
  return { stream: screen ?? camera, mirrored: false, label: '我的画面' }
}

export function Pictures({ side, main, onSwap, strokes, onStroke, cameraOff, sharing, live }: PicturesProps) {
  const small: Side = main === 'doctor' ? 'patient' : 'doctor'
  const [large, little] = [useShown(main, side), useShown(small, side)]
  const on = (whose: Side) => strokes.filter((stroke) => stroke.on === whose)
  const isDark = (whose: Side) => (whose === side ? cameraOff && !sharing : !live)
  return (
    <>
      {isDark(main) ? null : <Picture {...large} strokes={on(main)} onStroke={onStroke} />}
      <div className="video-small" role="button" tabIndex={0} aria-label="切换大小画面" onClick={onSwap}>
        {isDark(small) ? (
          <div className="video-small__dark">{small === side ? '已关摄像头' : '等待画面'}</div>
        ) : (
          <Picture {...little} strokes={on(small)} onStroke={null} />
        )}
      </div>
    </>
  )
}
