import Taro from '@tarojs/taro'

/** From base library 2.20.1; an iPhone hides only recordings. Elsewhere the watermark has to do. */
const show = (visualEffect: 'hidden' | 'none') => {
  try {
    void Promise.resolve(Taro.setVisualEffectOnCapture({ visualEffect })).catch(() => {})
  } catch {
    // An old host.
  }
}

export function guardScreen(): () => void {
  show('hidden')
  return () => show('none')
}
