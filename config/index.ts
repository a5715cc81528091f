import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import { resolveApp } from './apps'

const root = path.resolve(__dirname, '..')
const at = (...parts: string[]) => path.join(root, ...parts)

// Taro leaves node_modules untranspiled; these packages are ES2022 and would fail on older phones.
const modern = ['@orpc', '@tanstack', 'zod'].map((name) => at('node_modules', name))
// Outside sourceRoot, so they must be named.
const compile = { include: [at('src/shared'), at('types'), at('config/aria'), ...modern] }
// Pages are written in logical px: the elder sizes must hold on every phone, so nothing may rescale them.
const pxtransform = { enable: false, config: {} }

/** The embedded cloud: gateway and web pages in one. */
const EMBEDDED = 'http://127.0.0.1:8080'

const APART = /[\\/]src[\\/]shared[\\/](video|attachments|community|gathering|talk)[\\/]/

/** What the host wants beside the pages, and Taro does not write. */
const EXTRA: Record<string, string[]> = { weapp: ['sitemap.json'], alipay: ['mini.project.json'] }
const extraFiles = (platform: string, outputRoot: string) =>
  (EXTRA[platform] ?? []).map((name) => ({ from: `config/${name}`, to: `${outputRoot}/${name}` }))

export default defineConfig<'webpack5'>(async () => {
  const app = resolveApp(process.env.HOSPITAL_APP)
  const platform = process.env.TARO_ENV ?? 'weapp'
  const outputRoot = `dist/${app.name}/${platform}`

  const config: UserConfigExport<'webpack5'> & { projectConfigName: string } = {
    // Read by @tarojs/plugin-platform-weapp; missing from Taro's own types.
    projectConfigName: app.projectConfig,
    projectName: app.projectName,
    date: '2026-11-22',
    designWidth: 375,
    deviceRatio: { 375: 1, 750: 1 },
    sourceRoot: `src/${app.name}`,
    outputRoot,
    plugins: [
      '@tarojs/plugin-platform-weapp',
      '@tarojs/plugin-platform-alipay',
      '@tarojs/plugin-platform-h5',
      '@tarojs/plugin-framework-react',
      at('config/aria/plugin.ts'),
    ],
    defineConstants: {
      HOSPITAL_APP: JSON.stringify(app.name),
      XINGLIN_API_URL: JSON.stringify(process.env.XINGLIN_API_URL ?? EMBEDDED),
      XINGLIN_WEB_URL: JSON.stringify(process.env.XINGLIN_WEB_URL ?? (process.env.XINGLIN_API_URL ? '' : EMBEDDED)),
      XINGLIN_WECHAT_SPEECH: JSON.stringify(Boolean(process.env.XINGLIN_WECHAT_SPEECH)),
      XINGLIN_CLOUD_ENV: JSON.stringify(process.env.XINGLIN_CLOUD_ENV ?? ''),
    },
    alias: { '@': at('src'), '@xinglin/types': at('types') },
    copy: { patterns: extraFiles(platform, outputRoot), options: {} },
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: process.env.TARO_CACHE === '1', name: `${app.name}-${platform}` },
    mini: {
      compile,
      optimizeMainPackage: { enable: true },
      postcss: { pxtransform },
      miniCssExtractPluginOption: { ignoreOrder: true },
      webpackChain(chain) {
        // Mini-programs have no AbortController; without one every query stays pending for ever.
        const AbortController = [at('src/shared/api/abort'), 'AbortController']
        chain
          .plugin('providerPlugin')
          .tap(([provided, ...rest]: object[]) => [{ ...provided, AbortController }, ...rest])
      },
    },
    h5: {
      compile,
      publicPath: `/${app.name}/`,
      router: { mode: 'hash' },
      staticDirectory: 'static',
      htmlPluginOption: { template: at('config/index.html'), title: app.title, widest: app.widestPx },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: { pxtransform, autoprefixer: { enable: true, config: {} } },
      webpackChain(chain) {
        // Pages are chunks; what several of them use is one chunk, not a copy in each.
        chain.optimization.splitChunks({
          chunks: 'async',
          cacheGroups: {
            default: false,
            defaultVendors: false,
            // Home need not wait for what only some pages have, however many these become: a chunk for each of these folders.
            apart: {
              test: APART,
              name: ({ resource }: { resource: string }) => `shared-${APART.exec(resource)?.[1]}`,
              minChunks: 3,
              enforce: true,
              priority: 20,
            },
            shared: { name: 'shared', minChunks: 3, enforce: true, priority: 10 },
          },
        })
      },
    },
    logger: { quiet: true, stats: false },
  }
  return config
})
