/** Bytes of one part of an upload: its base64 stays below the 100 KB of text that a cloud call carries. */
export const UPLOAD_PART_BYTES = 48 * 1024
/** Bytes of one part of an answer: base64 of it stays below 256 KB, which WeChat advises for a cloud call. */
export const ANSWER_PART_BYTES = 180 * 1024
export const LARGEST_PICTURE_BYTES = 2 * 1024 * 1024
