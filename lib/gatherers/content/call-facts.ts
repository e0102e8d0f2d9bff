// What a counted call of the page world (page-world/watched-calls.ts) says of the script that made it.

/** The kinds of interface that facts are told of, a recorder's calls among them. */
export type Api = 'canvas' | 'webgl' | 'audio' | 'fonts' | 'webrtc' | 'navigator' | 'recorder'

/** Which fact (schema/events/scripts.ts) a counted call adds to. */
const FACTS: Record<string, [Api, string]> = {
  'OfflineAudioContext.startRendering': ['audio', 'offlineRendered'],
  'AudioBuffer.getChannelData': ['audio', 'channelReads'],
  'AudioContext.resume': ['audio', 'connectedToOutput'],
  'BaseAudioContext.decodeAudioData': ['audio', 'decoded'],
  'RTCPeerConnection.createOffer': ['webrtc', 'connections'],
  'RTCPeerConnection.localDescription': ['webrtc', 'candidateReads'],
  'RTCPeerConnection.onicecandidate': ['webrtc', 'candidateReads'],
  'RTCPeerConnection.setRemoteDescription': ['webrtc', 'remoteDescriptions'],
  'MediaDevices.enumerateDevices': ['navigator', 'mediaDevices.enumerateDevices'],
  'NavigatorUAData.getHighEntropyValues': ['navigator', 'userAgentData.getHighEntropyValues'],
  'SpeechSynthesis.getVoices': ['navigator', 'speechSynthesis.getVoices'],
  'GPU.requestAdapter': ['navigator', 'gpu.requestAdapter'],
  'MutationObserver.observe': ['recorder', 'documentMutationObservers'],
  'Element.outerHTML': ['recorder', 'serializations'],
  'Element.innerHTML': ['recorder', 'serializations'],
  'Element.attributes': ['recorder', 'serializations'],
  'HTMLInputElement.value': ['recorder', 'valueReads'],
  'HTMLTextAreaElement.value': ['recorder', 'valueReads'],
}
const WEBGL: Record<string, string> = {
  readPixels: 'readPixels',
  drawArrays: 'draws',
  drawElements: 'draws',
}
const LISTENERS: [RegExp, string][] = [
  [/^on:(?:mousemove|pointermove|touchmove)$/, 'mouseListeners'],
  [/^on:scroll$/, 'scrollListeners'],
  [/^on:(?:input|change|key)/, 'inputListeners'],
]
/** Every accessor of Navigator and Screen is hooked; these tell one visitor from another. */
const TELLING = new Set(
  'languages platform vendorSub productSub appCodeName oscpu buildID cpuClass doNotTrack webdriver maxTouchPoints pdfViewerEnabled plugins mimeTypes hardwareConcurrency deviceMemory connection keyboard getBattery colorDepth pixelDepth availWidth availHeight availTop availLeft'.split(
    ' ',
  ),
)

/** The kind and the fact that a counted call adds to; undefined for calls that add none by their count. */
export function factOf(key: string): [Api, string] | undefined {
  if (Object.hasOwn(FACTS, key)) return FACTS[key]
  const [owner = '', name = ''] = key.split('.')
  if (owner.startsWith('WebGL')) return WEBGL[name] ? ['webgl', WEBGL[name]] : undefined
  if (owner === 'Navigator') return TELLING.has(name) ? ['navigator', name] : undefined
  if (owner === 'Screen') return TELLING.has(name) ? ['navigator', `screen.${name}`] : undefined
  const listener = LISTENERS.find(([pattern]) => pattern.test(key))
  return listener && ['recorder', listener[1]]
}
