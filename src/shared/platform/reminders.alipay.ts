interface ReminderHost {
  requestSubscribeMessage: (options: {
    entityIds: string[]
    success: (answer: { behavior?: string }) => void
    fail: () => void
  }) => void
}

declare const my: ReminderHost

const templates = XINGLIN_TEMPLATES.split(',').filter(Boolean)

export function askForReminders(): Promise<boolean> {
  if (!templates.length) return Promise.resolve(false)
  return new Promise((resolve) =>
    my.requestSubscribeMessage({
      entityIds: templates,
      success: (answer) => resolve(answer.behavior === 'subscribe'),
      fail: () => resolve(false),
    }),
  )
}
