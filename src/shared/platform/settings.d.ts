/** Opens what he allowed this mini-program, to allow the microphone or the album after all. Null on the web: there he does it himself. */
export const openSettings: (() => void) | null
