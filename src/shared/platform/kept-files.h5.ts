import { unsentFolder } from '@/shared/storage'

const opened = new Map<string, string>()
const addressOf = (name: string) => `/kept/${name}`

/** Only on a safe origin; elsewhere files are kept as long as the page is. */
const shelf = () => ('caches' in window ? caches.open(unsentFolder()).catch(() => null) : Promise.resolve(null))

export async function keepFile(name: string, path: string): Promise<string> {
  opened.set(name, path)
  const kept = await shelf()
  await kept?.put(addressOf(name), await fetch(path)).catch(() => {})
  return path
}

export async function keptFile(name: string): Promise<string | null> {
  const path = opened.get(name)
  if (path) return path
  const found = await (await shelf())?.match(addressOf(name))
  if (!found) return null
  const again = URL.createObjectURL(await found.blob())
  opened.set(name, again)
  return again
}

export async function forgetFile(name: string): Promise<void> {
  opened.delete(name)
  await (await shelf())?.delete(addressOf(name))
}
