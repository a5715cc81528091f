/** Told when the host wants the privacy terms agreed to; `agree` after his tap, `refuse` when he closes. */
export function watchPrivacy(ask: (answer: { agree: () => void; refuse: () => void }) => void): void
