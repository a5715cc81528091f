export type AppName = 'patient' | 'companion'

export interface AppTarget {
  name: AppName
  projectName: string
  projectConfig: string
  /** In the browser's tab. */
  title: string
  /** How wide the web page grows. */
  widestPx: number
}

const APPS: Record<AppName, AppTarget> = {
  patient: {
    name: 'patient',
    projectName: 'xinglin-patient',
    projectConfig: 'project.config.json',
    title: '杏林',
    widestPx: 480,
  },
  companion: {
    name: 'companion',
    projectName: 'xinglin-companion',
    projectConfig: 'config/project.companion.config.json',
    title: '杏林 · 医护端',
    widestPx: 1200,
  },
}

export const APP_NAMES = Object.keys(APPS) as AppName[]

/** The app that `HOSPITAL_APP` names; a wrong name stops the build at once. */
export function resolveApp(name = 'patient'): AppTarget {
  const app = APP_NAMES.find((known) => known === name)
  if (!app) throw new Error(`HOSPITAL_APP must be one of ${APP_NAMES.join(', ')}, got "${name}"`)
  return APPS[app]
}
