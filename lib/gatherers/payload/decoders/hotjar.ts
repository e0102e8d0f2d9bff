// Hotjar: what its script sends to *.hotjar.com and *.hotjar.io; recordings go packed over a web socket
import type { Decoder } from '../decoder'

export const decoder: Decoder = {
  id: 'hotjar',
  protocols: ['hotjar', 'hotjar-visit'],
  vendors: ['Hotjar'],
  hosts: ['hotjar.com', 'hotjar.io'],
  names: {
    site_id: 'account of the shop',
    siteId: 'account of the shop',
    sv: 'technical detail',
    user_id: 'account id',
    user_uuid: 'visitor id',
    userUUID: 'visitor id',
    session_id: 'session id',
    sessionId: 'session id',
    page_url: 'page address',
    url: 'page address',
    referrer: 'referrer',
    event: 'event name',
    event_name: 'event name',
    'attributes.email': 'e-mail',
    window_width: 'window size',
    window_height: 'window size',
    screen_width: 'screen size',
    screen_height: 'screen size',
    page_content: 'recording of the page',
    'page_visit_info.url': 'page address',
    mutation: 'recording of the page',
    html: 'recording of the page',
    device: 'device model',
  },
  patterns: [
    [
      /(^|\.)(page_content|mutations?|mouse_move|keypress|viewport_resize|auto_tag|insertedElements|dom)(\.|$)/,
      'recording of the page',
    ],
    [/attributes\./, 'visitor trait'],
  ],
}
