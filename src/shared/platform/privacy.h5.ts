export const watchPrivacy = (_ask: unknown): void => {}
