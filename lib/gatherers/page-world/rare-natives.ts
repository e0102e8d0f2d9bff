// Each of these is used in one place. They stand in one list, and in a file of their own behind the others: names run out
// of single letters.
import { type Taken, take } from './natives'

export const [
  isAbove,
  functionText,
  isAttached,
  responseText,
  headerOf,
  headersOf,
  responseUrl,
  copyOf,
  readText,
  sizeOf,
  typeOf,
  partOf,
  bytesOf,
  lengthOf,
  hrefOf,
  urlOf,
  methodOf,
  socketUrl,
  rootOf,
  bodyOf,
  eventOf,
  eventType,
  storeName,
  attributeOf,
] = take(
  'Object.isPrototypeOf Function.toString Node.isConnected XMLHttpRequest.responseText Headers.get Response.headers .url .clone .text Blob.size .type .slice .arrayBuffer ArrayBuffer.byteLength URL.href Request.url .method WebSocket.url Document.documentElement .body window.event Event.type IDBObjectStore.name Element.getAttribute',
) as unknown as [
  ...Taken<[boolean, string, boolean, string, string, Headers, string, Response, Promise<string>]>,
  ...Taken<[number, string, Blob, Promise<ArrayBuffer>, number, string, string, string, string]>,
  ...Taken<[Node, Node, Event, string, string, string | null]>,
]
