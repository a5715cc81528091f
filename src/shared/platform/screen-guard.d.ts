/**
 * Keeps what shows out of screenshots and recordings as far as the host can; on the web only off paper. Call what it gives back to let
 * them be again.
 */
export function guardScreen(): () => void
