import type { CallOut } from '../call/calls'
import './banner.css'

const Words = ({ call }: { call: CallOut }) => (
  <>
    请 <b>{call.number}</b> 号 {call.name ? <span className="banner__name">{call.name}</span> : null} 到{' '}
    <b>{call.room}</b>
  </>
)

/** The newest call across the top, those shortly before it small below. */
export function Banner({ calls }: { calls: readonly CallOut[] }) {
  const [first, ...rest] = calls
  if (!first) return null
  return (
    <div className="banner" role="alert">
      <div key={first.key} className={first.room.length > 8 ? 'banner__first banner__first--long' : 'banner__first'}>
        <Words call={first} />
      </div>
      {rest.map((call) => (
        <div key={call.key} className="banner__rest">
          <Words call={call} />
        </div>
      ))}
    </div>
  )
}
