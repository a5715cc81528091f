/** The library without what talks do not have (subtitles, other voices, locks); its types are those of the whole. */
declare module 'hls.js/light' {
  export * from 'hls.js'
  export { default } from 'hls.js'
}
