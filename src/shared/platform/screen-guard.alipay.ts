interface ScreenHost {
  canIUse: (what: string) => boolean
  setVisualEffectOnCapture: (options: { visualEffect: 'hidden' | 'none'; fail: () => void }) => void
}

declare const my: ScreenHost

/** An old host cannot: the watermark has to do. */
const show = (visualEffect: 'hidden' | 'none') => {
  if (my.canIUse('setVisualEffectOnCapture')) my.setVisualEffectOnCapture({ visualEffect, fail: () => {} })
}

export function guardScreen(): () => void {
  show('hidden')
  return () => show('none')
}
