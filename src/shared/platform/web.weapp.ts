export const prepareWeb = (): void => {}
