export const PRINTS = false

export const printPage = (): void => {}
