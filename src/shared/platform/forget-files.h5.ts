import { unsentFolder } from '@/shared/storage'

export function forgetFiles(): void {
  if ('caches' in window) void caches.delete(unsentFolder()).catch(() => {})
}
