/** So long, or until the browser says that the network is back. */
export const pause = (ms: number): Promise<void> =>
  new Promise((done) => {
    const end = () => {
      clearTimeout(timer)
      window.removeEventListener('online', end)
      done()
    }
    const timer = setTimeout(end, ms)
    window.addEventListener('online', end)
  })
