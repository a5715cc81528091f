import type { ReactNode } from 'react'

export interface AloneProps {
  title: string
  hint?: ReactNode
}

/** One sentence in the middle of a screen that has no queue to show. */
export const Alone = ({ title, hint }: AloneProps) => (
  <div className="alone">
    <div className="alone__title">{title}</div>
    {hint ? <div className="alone__hint">{hint}</div> : null}
  </div>
)
