// fbevents.js is on no package registry: this own-written stand-in sends what the real one sends.
import { pixel, type Site, script } from '../site'

const PIXEL = `(function(){
  var fbp = 'fb.1.' + Date.now() + '.' + Math.floor(Math.random()*1e18);
  document.cookie = '_fbp=' + fbp + ';path=/;max-age=7776000';
  (window.fbq.queue || []).forEach(function(call){
    if (call[0] !== 'track') return;
    var q = new URLSearchParams({ id: '884213077551902', ev: call[1], dl: location.href, rl: document.referrer, if: 'false', ts: String(Date.now()), sw: screen.width, sh: screen.height, v: '2.9.200', r: 'stable', fbp: fbp });
    for (var k in call[2] || {}) q.set('cd[' + k + ']', call[2][k]);
    new Image().src = 'https://www.facebook.com/tr/?' + q
  })
})()`

export const meta: Site = {
  hosts: ['connect.facebook.net', 'www.facebook.com'],
  answer({ path }) {
    return path.endsWith('/fbevents.js') ? script(PIXEL) : pixel()
  },
}

export const metaSnippet = (item: { id: string; price: number; currency: string }) => `
<script>
window.fbq = function(){ fbq.queue.push([].slice.call(arguments)) }; fbq.queue = []; fbq.version = '2.0';
fbq('init', '884213077551902'); fbq('track', 'PageView');
fbq('track', 'ViewContent', { content_ids: ${JSON.stringify(item.id)}, content_type: 'product', value: ${item.price}, currency: ${JSON.stringify(item.currency)} });
</script>
<script async src="https://connect.facebook.net/en_US/fbevents.js"></script>`
