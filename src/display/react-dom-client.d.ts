declare module 'react-dom/client' {
  import type { ReactNode } from 'react'

  /** The package has no types of its own; this is all that is used of it. */
  export interface Root {
    render: (what: ReactNode) => void
    unmount: () => void
  }
  export function createRoot(place: Element): Root
}
