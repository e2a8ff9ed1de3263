import { gunzipSync } from 'node:zlib'

/**
 * A small BIFF8 workbook, packed: made by SheetJS (@e965/xlsx 0.20.3, `bookType: 'biff8'`), since
 * nothing here can write one. Two sheets: 工单 with dates, a long number, an error and a merged
 * range; 二 with one row.
 */
export const OLD_XLS: Buffer = gunzipSync(
  Buffer.from(
    [
      'H4sICFRPBGsCA29sZC54bHMA7VdLT1NBFD4zvW1vy6sFQQGtpBsJhMgjKCE8KrogJBKkGoNReQQEowQCxISV+EAX',
      'YqILd25YigtxowkxEX+AQVm6AiMrXVwSIi6Q+s2ZW6g8DA+DGpnJN5c5zJwzc+bMN6fvJvxTw88zpmlFqSAHLUY8',
      '5IqRCUBGOz7dV1iMRCJRcWS3/FPlO7Bow8D5OQGXfaa7+D+g7rQDiD1/N2ACHsALxAHxQAKQCCRpCiA/kAykAHuA',
      'VCAN2AvsA9KBDCAT2A8cAALAwd0Y+ytQT9srBjlFlEvEBueoWOPg4vcjTB1UhNpHNVS8afvJJNm+tN+eja9bl7PU',
      'RT10hVrw7cJ3q/ajZSNzlJ9G3fTbymbtx5ajhUcKt2PbY4IFXE5q6Xnr9owLcmFf08gSRo03nCt8BM5Tt+KTcEdR',
      'UV9NmHakVPEamoVaA5ZF5cKA3yU9BvxgJanPjplLtc945Ctuy5nRiJp6xk+U2Cc2J0I87j63QW4T0Qp6yXM+sKQA',
      'XGfxjAf2ZXCKY4ivy9RMVylgFFMJWFEEyVtbHT5McWizoKwDNUhVl4LUiRokV32QelGDNNmv/h8wcqkMCxX9pGse',
      'D8yjVtQsnl7KklKeFjDSsQfv2sOnmKaJ5laEyq58Z+Uri5aXrSMvXyVv4rAbxKOcyVwmxcyFM+FBHHsj5+xCDNUO',
      'kQp6QZ9Bb3iwrXM802Vl2STssBN6ScvJfLRfRHGWugavwdQm3UAYkzmOS0BmiAKzPp0KmEgJTDz15jyygYUop9sp',
      'g6YG30/UkMBXJh5tK1ak/vazNR/mLjyZnTzZUlfZyPIcludye5MlAzH6b7H8tv45IhP1VVsidkP67d8o2L9yS9r1',
      '+bAWCi2s6Hwf/to298iQCbxfn7LQ3TbxUAscWmCeHr5nyFT2iw9pkThFDZTPtYAcMCt4A09HRkZyhj6FtERyXqRK',
      'dsgpTUiUNkFKkVytqJAVqf1p0smyFUlWNNBwt9fXeOe4UiRZUY5QSzRYES/x2kU13Iix+63yC9Up91rV2rWWGXPA',
      'SeSw8vlrWNks81i+NQJSkndpnnJthUymFxxaoZhRM4pnYN3gkWPCrRalXN5uplC7GfvoMyN2mIeAFbkAsYrlh9nB',
      '7Z+IIWFvXcVQnB1DOORmuyt0t4XWc7DcgoPlLx08JpzK5FDtVh263POu8fT+AP2KMrEAEAAA',
    ].join(''),
    'base64',
  ),
)
