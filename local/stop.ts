import type { Server } from 'node:http'
import type { ServerType } from '@hono/node-server'

const TIDY_MS = 50

/**
 * Lets calls under way end, and nobody wait for the rest of his time: whoever is kept waiting is answered at once, and a line is closed
 * as soon as nothing goes over it.
 */
export const stopServing = (server: ServerType, hangUp: () => void): Promise<void> =>
  new Promise((stopped) => {
    hangUp()
    const tidy = setInterval(() => (server as Server).closeIdleConnections(), TIDY_MS)
    server.close(() => {
      clearInterval(tidy)
      stopped()
    })
  })
