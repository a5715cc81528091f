/// <reference types="@tarojs/taro" />

/** Put in by the build (config/index.ts). */
declare const HOSPITAL_APP: 'patient' | 'companion'
/** Origin of the gateway for mini-programs; the web uses its own origin. */
declare const XINGLIN_API_URL: string
/** Origin of the web pages, for a host without video of its own; empty where there are none. */
declare const XINGLIN_WEB_URL: string
/** CloudBase environment for WeChat; empty when there is none. */
declare const XINGLIN_CLOUD_ENV: string
/** Whether WeChat's plugin for speech is part of this build. */
declare const XINGLIN_WECHAT_SPEECH: boolean

declare module '*.scss'
declare module '*.css'
declare module '*.png'
