/**
 * The script-side half of Global Privacy Control (the header is the other): a script of its own, registered only while
 * the person sends the signal.
 */
export function assertPrivacyControl(): void {
  Reflect.defineProperty(Navigator.prototype, 'globalPrivacyControl', {
    get: () => true,
    enumerable: true,
    configurable: true,
  })
}
