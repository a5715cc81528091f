import { Component, type ReactNode } from 'react'
import { Alone } from '../frame/alone'
import { forget } from '../line/keep'
import { reload } from './shell'

const AGAIN_MS = 15_000

/** A fault of the page itself: what was kept may be its cause and goes, then the page is loaded again. */
export class Mended extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override componentDidCatch() {
    forget()
    setInterval(() => void reload(), AGAIN_MS)
  }

  override render() {
    return this.state.broken ? (
      <Alone title="屏幕正在恢复" hint="请留意医生叫号，或到服务台询问" />
    ) : (
      this.props.children
    )
  }
}
