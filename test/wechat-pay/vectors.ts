/** Invented for these tests with OpenSSL; good for nothing else. */
const KEY =
  'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC30Z07XMZRt5h2jS3KhxpWksviaQ6D9p5GcP2//+QjrrOpHCKbcT2DcthjkCyX7ikwop2QlIsxjB4IV3rL6Sn9DUEFe+I+68i/+Bpi890zqBvStyKV/4pzjewAww9MlxDo4UTDtrHLrKYo4ERhwY0wCPboP5KWPl6msp2F6pGbATK2AQdNI7bLfiQuhwJV4RKsP32L2u5osKCkJ2ZhLmC337Sw6iECyhhr8rsAhTKY6TBkzVgdr9eHhBynI+b8fpSfKJ3WKLXCdUY+qoijL5zQpeSspOfRh95jf4c458s7ams/7dfGCznZCIGj8iGnQtmrNtCVtekUbBKm0UxXZe0FAgMBAAECggEABA1vfCEMpZLjc22js6IsiaRn2/XOokh8Gc0g6FbhtosB8/mmUQCl8gbEpYFGsmdyP1u+bIhnKdr5yIZL3etQh9R/I/n6CsK+T255VR16OXV8fjXtDHCF+AvfcZmF9f14m8xnlzGpFCFEx9mV4wUrhy0TaxsHsMnu4pmae8V9m0oEZoNyYocQUnU4IlEDxTr/JqVAE9mvOkdDzjG4+H2OFa2dkzVwQbEwg4bOlyd+5VLq530YetRWh5kmAjnFQ8/LTu+Yn0LruF/EgP8pOPROUjdzXfRmZN6aZFjHSfHZ3z4utBOcihG/hQTpkAPSMg4b40fTFzlsPWsSGffRd959KwKBgQDhma1ECX6pLlxLx/q1ArWS9AnxoXyfDDE/Vfc+8HPGLbHa6iAZARO2/LVoYEkITVtp0ZLb7ISNMyndoPzDwmW1knNc3Oc0iC+xjh9LsJg18+LX2PCEWT4VrK5qUsZySjBnx7672N67eq/qD2e8sONNWOrg11EbHxoFR1v4eD/R4wKBgQDQlqPeFR0fD/+h+DIZuJ5z4dXMc4zdpVnF3TMMYddLRKD5jY6A/+QdzQfaD0i08X1B2iGYs8kJq0I/m3+Nupp9LJ4uIP8QfKiWtb3YFJsDyJLuGjw55vgV+Y4dGHwJ31nbYVSmvzPy93lMJIXAFgFqO7oqy8xYRx/CH02Ak8PZ9wKBgQDD6QBeJSCpKmlcJb3Bkyi7BNHd0661L5FUvwKG1ai0YNoikU5uaFEGh03B5luFqifILQarlSlGtTeWD0dxeE967kLgUbU2GU3Rkun6gNCtia1kZC/5vsX7bInKKzfJ6ENA3GT2G87QYCqDx/z+D15UvPK7bkAwnUGrc9yaWVKSoQKBgHUlBObGqNI3I/QM9eYoHyUpoe7uviAEqwRKlE7R7B2jb1x3uZ6NF8n8yfoXN1gXf6cqIFAoODGr8srSQ7KPKBBArJ1vfo/90pjBfNsLx3s6e/oo1cYXByEgREXm6FKLE2X3pZj4LO65OXAf2tXkBetpm8ZJKnwxhY56Egax9f5FAoGAWkwCtpRxqMkocjbsjedlUYBsCYzpT4ZpQjk8QhkDpyi9rst7yvpaWLRjCqeR1tXPQk4CJnalo3jOgD1ods25WTwBoCF8kTYhgsFUgSl9rD6hd3a17TENgMGe3W3HGC9LHVwcKNTR9y3AKiqvgmUHED8yhxf6oOTIud5HDnKqPas='

export const MERCHANT_KEY = `-----BEGIN PRIVATE KEY-----\n${KEY}\n-----END PRIVATE KEY-----\n`

/** `openssl dgst -sha256 -sign` over the five lines of a request. */
export const SIGNED_REQUEST = {
  method: 'POST',
  target: '/v3/pay/transactions/jsapi',
  timestamp: '1554208460',
  nonce: '593BEC0C930BF1AFEB40B4A08C8FB242',
  body: '{"appid":"wxd678efh567hg6787"}',
  signature:
    'pLA0ghifHk/r4lGt1yTTlkmk0swKO7kf25ayX1i0NJOEcaW000fhKZT0yPCfGCm1RlVXq6YenW4EoA9KjQjWHrlTMUjYFjsDl3QHWE0GnkwEEWaO8A3kUeIJmcrofyjMdama8dNLbywR4PBDIGp8dKQdxBDuCFXoJrn+gQNJ30plo5+KSNXjVwD2amu+z6zLhG1vNdX3t+/LqYfyKY7iFdiFzyQ6vnOaEWidVg8ugEzisupkT8+56Vzh3ZbOTVfWagm3R1pS7hObI4AqHsbOgwQB8FTTFyy9IdaINsl9b+AV16u36fAkctlV+HREDTZO0gmsHc+cam3r7m2CBkVKCQ==',
} as const

export const SEALED = {
  apiV3Key: '0123456789abcdef0123456789ABCDEF',
  nonce: 'abcdef012345',
  associatedData: 'transaction',
  text: '{"out_trade_no":"T20260101000001","trade_state":"SUCCESS","amount":{"total":100,"payer_total":100,"currency":"CNY"}}',
  ciphertext:
    'vbc4MlfOEa7HRlVTs3Pg0E0QoHEc/AURIKpDcnoFQ8DPd8JX4Bd05he8Dgeq1sdnCNG3o4dOqnE4T04QiqjB3cpVGgYRYKzx0Jv9Zalbb4S/S1j1fe9PUHjGK4bf/NaAlrZyNC3MvpN6qP1G7lkpYebpg4zyHImBtTFxrUr6OQ+IjDiP',
} as const
