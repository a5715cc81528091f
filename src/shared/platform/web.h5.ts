import { toast } from '@/shared/ui/toast'

const PRESSED_BY_KEYS = ['button', 'switch']

function pressWithKeys(event: KeyboardEvent) {
  const target = event.target as HTMLElement | null
  if (event.key !== 'Enter' && event.key !== ' ') return
  if (!target || !PRESSED_BY_KEYS.includes(target.getAttribute('role') ?? '')) return
  event.preventDefault()
  target.click()
}

/** A page's code that cannot be fetched: no network, or a newer version took its place. */
function sayMissingPage({ reason }: PromiseRejectionEvent) {
  if (!/Loading (CSS )?chunk/.test((reason as Error | undefined)?.message ?? '')) return
  toast(navigator.onLine ? '有新版本，请刷新页面' : '没有网络，这一页打不开')
}

export function prepareWeb(): void {
  document.addEventListener('keydown', pressWithKeys)
  window.addEventListener('unhandledrejection', sayMissingPage)
}
