// gtag.js is on no package registry: this own-written stand-in sends what the real one sends.
import { type Site, script } from '../site'

const TAG = `(function(){
  var cid = (document.cookie.match(/_ga=GA1\\.1\\.([\\d.]+)/) || [])[1];
  if (!cid) { cid = Math.floor(Math.random()*2147483647) + '.' + Math.floor(Date.now()/1000);
    document.cookie = '_ga=GA1.1.' + cid + ';path=/;max-age=63072000' }
  var layer = window.dataLayer = window.dataLayer || [];
  function send(name, more) {
    var q = new URLSearchParams({ v: '2', tid: 'G-VTRN2N0DE5', gtm: '45je6b30', _p: String(Math.floor(Math.random()*1e9)), cid: cid, ul: navigator.language.toLowerCase(), sr: screen.width + 'x' + screen.height, _s: '1', sid: String(Math.floor(Date.now()/1000)), sct: '1', seg: '0', dl: location.href, dr: document.referrer, dt: document.title, en: name });
    for (var k in more) q.set(k, more[k]);
    navigator.sendBeacon('https://www.google-analytics.com/g/collect?' + q)
  }
  layer.forEach(function(args){ if (args[0] === 'event') { var p = args[2] || {}, i = (p.items || [])[0] || {};
    send(args[1], { cu: p.currency || '', 'epn.value': p.value || '', pr1: 'id' + i.item_id + '~nm' + i.item_name + '~pr' + i.price }) } });
  send('page_view', {})
})()`

export const google: Site = {
  hosts: ['www.googletagmanager.com', 'www.google-analytics.com'],
  answer({ path }) {
    return path === '/gtag/js' ? script(TAG) : { status: 204 }
  },
}

export const gtagSnippet = (item: {
  id: string
  name: string
  price: number
  currency: string
}) => `
<script async src="https://www.googletagmanager.com/gtag/js?id=G-VTRN2N0DE5"></script>
<script>
window.dataLayer = window.dataLayer || [];
function gtag(){ dataLayer.push(arguments) }
gtag('js', new Date()); gtag('config', 'G-VTRN2N0DE5');
gtag('event', 'view_item', { currency: ${JSON.stringify(item.currency)}, value: ${item.price}, items: [{ item_id: ${JSON.stringify(item.id)}, item_name: ${JSON.stringify(item.name)}, price: ${item.price} }] });
</script>`
