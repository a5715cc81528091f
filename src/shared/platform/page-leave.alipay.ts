export const releaseFile = (): void => {}
export const keepPageOpen = () => (): void => {}
