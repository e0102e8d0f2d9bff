// Words of buying in many languages, one list a kind; short because the sentinel runs on every page.
// Matched against paths, class names, ids, names, labels and short texts: a space stands for at most two of " -_/.+".

/** Turns a word list into one expression whose words are not part of longer Latin words. */
export function anyOf(words: string): RegExp {
  const source = words
    .trim()
    .split(/\s*\|\s*/)
    .join('|')
    .replaceAll(' ', '[\\s_/.+-]{0,2}')
  return new RegExp(`(?<![a-z])(?:${source})(?![a-z])`, 'i')
}

export const cartWords = /* @__PURE__ */ anyOf(
  'carts?|(?:shopping )?(?:basket|bag)|trolley|warenkorb|panier|carrito|cesta|carrello|winkelwagen|winkelmand(?:je)?|koszyk|kundvagn(?:en)?|varukorg(?:en)?|(?:indkøbs|handle|vare)?kurv(?:en)?|handlevogn|ostoskori|ko[šs][ií]k|kos[áa]r|carrinho|sacola|ko[šs]arica|korpa|sepet(?:im)?|giỏ hàng|keranjang|корзин[ау]|кошик|количка|καλάθι|カート|买物かご|购物车|購物[車袋]|장바구니|سلة',
)

export const addToCartWords = /* @__PURE__ */ anyOf(
  'add(?:ed)?(?: item)? to(?: my| your| shopping)? (?:cart|basket|bag|trolley)|add2cart|(?:buy(?: it)?|order) now|in den warenkorb|(?:jetzt|sofort) kaufen|ajouter au (?:panier|sac)|acheter|a[ñn]adir (?:al carrito|a la (?:cesta|bolsa))|agregar al carr(?:it)?o|comprar|al carrello|acquista|in winkel(?:wagen|mand(?:je)?)|bestellen|do koszyka|kup teraz|lägg i (?:varukorg|kundvagn)(?:en)?|köp|k(?:jø|ø)[bp]|i (?:indkøbs|handle)?kurv(?:en)?|(?:ostos)?koriin|do koš[ií]k[ua]|koupit|kúpiť|kosárba|ao carrinho|[iî]n co[sș]|[vu] košaric[ou]|sepete ekle|thêm vào giỏ|mua ngay|в корзину|купи(?:ть|ти)?|до кошика|στο καλάθι|カートに入れる|購入|加入[购購]物|立即[购購]|구매하기|أضف',
)

export const checkoutWords = /* @__PURE__ */ anyOf(
  'check ?out|onepage|kasse|commander|(?:finalizar|tramitar) (?:la )?(?:compra|pedido)|cassa|afrekenen|do kasy|kassan?|pokladna|pénztár|оформ(?:ить|ление) заказа?|ödeme|レジ|[结結][算帳]|결제',
)

/** Following an order, wish lists, gift cards: what shops offer beside the sale. */
export const serviceWords = /* @__PURE__ */ anyOf(
  'orders?(?: status| history| tracking)|track (?:your |my )?order|bestell(?:ungen|status)|commandes|ordini|zamówienia|pedidos|мои заказы|注文履歴|订单|訂單|주문배송|wish ?lists?|gift (?:card|registry|certificate|voucher)s?|merkzettel|wunschliste|gutscheine?|cartes? cadeaux?|lista de deseos|verlanglijst(?:je)?|önskelista|ønskeliste|избранное|お気に入り',
)

export const deliveryWords = /* @__PURE__ */ anyOf(
  'shipping|delivery|returns|returns? policy|refund policy|versand(?:kosten)?|lieferung|zahlungsarten|retouren|widerruf(?:srecht)?|diritto di recesso|droit de rétractation|derecho de desistimiento|herroepingsrecht|odstąpienie od umowy|ångerrätt|fortrydelsesret|angrerett|livraison|retours|env[ií]os?|devoluciones|spedizion[ei]|verzending|verzendkosten|retourneren|dosta[wv]a|frakt|leverans|levering|fragt|toimitus|doprava|szállítás|entregas?|livrare|доставка|возврат|оплата|kargo|giao hàng|配送|送料|返品|[運运][费費]|退[換换]?[货貨]|배송|الشحن',
)

export const accountWords = /* @__PURE__ */ anyOf(
  '(?:my|customer|mein|kunden|il mio|mijn|mitt|moje|min) (?:account|login|konto)|mon compte|mi cuenta|min side|minha conta|личный кабинет|マイページ|会[员員]中心|마이페이지',
)

/** Notices that the law asks of distance sellers by name (Japan, Korea, Germany). */
export const legalWords = /特定商取引|통신판매업|widerrufsbelehrung/i
