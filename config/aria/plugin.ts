import path from 'node:path'
import { ARIA } from './words'

interface Platform {
  runtimePath: string | string[]
  template?: { mergeComponents: (ctx: unknown, components: Record<string, Record<string, string>>) => void }
  ctx: unknown
}

interface PluginContext {
  registerMethod: (method: { name: string; fn: (platform: Platform) => void }) => void
}

/** Gives mini-program Views the aria attributes (see words.ts); the web has them anyway. */
export default (ctx: PluginContext): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      platform.template.mergeComponents(platform.ctx, { View: ARIA })
      platform.runtimePath = [platform.runtimePath].flat().concat(path.resolve(__dirname, 'runtime'))
    },
  })
}
