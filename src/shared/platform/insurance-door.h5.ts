import type { Door } from '@xinglin/types/billing'

const CODE = 'authCode'
const DECIMALS = 6
const LOCATION_MS = 5_000

/** The certificate's page of the embedded cloud, or the wallet's own. The web has no mini-program to go to. */
function pageOf(door: Exclude<Door, { kind: 'open' }>): URL {
  const { origin } = window.location
  if (door.kind === 'alipay-page') return new URL(door.url, origin)
  return new URL(`/sandbox/insurance/certificate?${door.path.split('?')[1] ?? ''}`, origin)
}

export function askAtInsuranceDoor(door: Door): Promise<string | null> {
  if (door.kind === 'open') return Promise.resolve('')
  const page = pageOf(door)
  const { origin, pathname, search, hash } = window.location
  if (page.origin !== origin) return Promise.resolve(null)
  page.searchParams.set('return', `${pathname}${search}${hash}`)
  return new Promise((resolve) => {
    // The browser's way back may show this very page again, as it was left.
    window.addEventListener('pageshow', ({ persisted }) => persisted && resolve(null), { once: true })
    window.location.assign(page.href)
  })
}

/** The code stands in the address or in the address of the app's page behind `#`; it is taken out of both. */
export function broughtFromInsuranceDoor(): string | null {
  const url = new URL(window.location.href)
  const [page = '', query = ''] = url.hash.split('?')
  const own = new URLSearchParams(query)
  const code = own.get(CODE) ?? url.searchParams.get(CODE)
  if (code === null) return null
  own.delete(CODE)
  url.searchParams.delete(CODE)
  url.hash = [page, own.toString()].filter(Boolean).join('?')
  window.history.replaceState(window.history.state, '', url.href)
  return code
}

export function whereAmI(): Promise<string> {
  const { geolocation } = navigator
  if (!geolocation) return Promise.resolve('')
  return new Promise((resolve) =>
    geolocation.getCurrentPosition(
      ({ coords }) => resolve(`${coords.longitude.toFixed(DECIMALS)},${coords.latitude.toFixed(DECIMALS)}`),
      () => resolve(''),
      { timeout: LOCATION_MS },
    ),
  )
}
