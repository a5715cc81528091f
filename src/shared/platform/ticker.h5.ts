/** Calls back so often, also while the page is not looked at: there its own clock runs once a second, a worker's does not. */
export function openTicker(everyMs: number, onTick: () => void): () => void {
  try {
    const source = URL.createObjectURL(new Blob([`setInterval(() => postMessage(0), ${everyMs})`]))
    const worker = new Worker(source)
    worker.onmessage = onTick
    return () => {
      worker.terminate()
      URL.revokeObjectURL(source)
    }
  } catch {
    const timer = setInterval(onTick, everyMs)
    return () => clearInterval(timer)
  }
}
