import type { ReactNode } from 'react'
import { civilDate, clock, monthDay, weekday } from '@/shared/time'
import type { Announced } from '../call/calls'
import { hospitalNow } from '../line/line'
import { Banner } from './banner'
import './frame.css'

const Now = () => {
  const now = hospitalNow()
  const date = civilDate(now)
  return (
    <div className="head__now">
      <div className="head__clock">{clock(now)}</div>
      <div className="head__date">
        {monthDay(date)} {weekday(date)}
      </div>
    </div>
  )
}

export interface FrameProps {
  title: string
  about: ReactNode
  calls: readonly Announced[]
  /** From when it is, while the network is broken. */
  oldSince: string | null
  children: ReactNode
  foot: ReactNode
}

/** What every screen has: what it is of, the time, calls across the top, and a word when it is not of now. */
export const Frame = ({ title, about, calls, oldSince, children, foot }: FrameProps) => (
  <>
    <header className="head">
      <div className="head__words">
        <div className="head__title">{title}</div>
        <div className="head__about">{about}</div>
      </div>
      <Now />
      <Banner calls={calls} />
    </header>
    {oldSince ? (
      <div className="old" role="status">
        网络中断，以下是 {oldSince} 的情况
      </div>
    ) : null}
    <main className="body">{children}</main>
    {foot}
  </>
)
