/** The SDK's own way to the cloud: its `getUploadMetadata` asks for a PUT only, and mini-programs can only POST. */
declare module '@cloudbase/node-sdk/dist/utils/tcbapirequester' {
  export const request: (call: {
    config: unknown
    params: { action: string; [name: string]: unknown }
    method: 'post'
    headers: Record<string, string>
  }) => Promise<{ data: unknown }>
}
