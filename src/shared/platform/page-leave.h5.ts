export const releaseFile = (path: string): void => URL.revokeObjectURL(path)

export function keepPageOpen(): () => void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault()
  window.addEventListener('beforeunload', ask)
  return () => window.removeEventListener('beforeunload', ask)
}
