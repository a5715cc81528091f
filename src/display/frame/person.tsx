export interface PersonProps {
  who: { number: number; name: string | null } | null
  className?: string
}

/** `12 号 王**`, the number first; a dash for nobody. */
export const Person = ({ who, className = '' }: PersonProps) =>
  who ? (
    <div className={`person ${className}`}>
      <span className="person__number">{who.number}</span>
      <span className="person__mark">号</span>
      {who.name ? <span className="person__name">{who.name}</span> : null}
    </div>
  ) : (
    <div className={`person person--nobody ${className}`}>—</div>
  )
