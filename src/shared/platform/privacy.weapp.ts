interface PrivacyHost {
  onNeedPrivacyAuthorization?: (
    ask: (resolve: (answer: { event: 'agree' | 'disagree'; buttonId?: string }) => void) => void,
  ) => void
}

declare const wx: PrivacyHost

export function watchPrivacy(ask: (answer: { agree: () => void; refuse: () => void }) => void): void {
  wx.onNeedPrivacyAuthorization?.((resolve) =>
    ask({
      agree: () => resolve({ event: 'agree', buttonId: 'privacy-agree' }),
      refuse: () => resolve({ event: 'disagree' }),
    }),
  )
}
