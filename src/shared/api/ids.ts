const part = () => Math.random().toString(36).slice(2, 10).padEnd(8, '0')

/** Unique enough for tracing and idempotency; mini-programs have no `crypto`. */
export const newId = (): string => `${Date.now().toString(36)}-${part()}${part()}`
