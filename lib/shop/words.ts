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
  'carts?|(?:mini |view |my )?(?:shopping )?(?:cart|basket|bag)|trolley|warenkorb|panier|carrito|cesta|carrello|winkelwagen|winkelmand(?:je)?|koszyk|kundvagn(?:en)?|varukorg(?:en)?|kurv(?:en)?|varekurv|indkøbskurv|handlekurv|handlevogn|ostoskori|košík|kosik|kosár|kosar|carrinho|sacola|co[sș](?:ul)? de cump[aă]r[aă]turi|krepšelis|grozs|ostukorv|ko[šs]arica|korpa|sepet(?:im)?|giỏ hàng|gio hang|keranjang|корзин[ау]|кошик|количка|καλάθι|カート|买物かご|购物车|購物[車袋]|장바구니|سلة',
)

export const addToCartWords = /* @__PURE__ */ anyOf(
  'add(?:ed)?(?: item)? to(?: my| your| shopping)? (?:cart|basket|bag|trolley)|add2cart|buy(?: it)? now|order now|in den warenkorb|(?:jetzt|sofort) kaufen|ajouter au (?:panier|sac)|acheter|a[ñn]adir (?:al carrito|a la (?:cesta|bolsa))|agregar al carr(?:it)?o|comprar|aggiungi al carrello|acquista|in (?:mijn )?winkel(?:wagen|mand(?:je)?)|bestellen|do koszyka|kup teraz|lägg i (?:varukorg|kundvagn)(?:en)?|köp|(?:læg|tilføj) (?:i|til) (?:indkøbs)?kurv(?:en)?|køb|kjøp|legg i handlekurv(?:en)?|lisää (?:ostos)?koriin|do košík[ua]|do kosika|koupit|kúpiť|kosárba|adicionar ao (?:carrinho|cesto)|adaug[ăa] [iî]n co[sș]|v košarico|u košaricu|sepete ekle|thêm vào giỏ|mua ngay|в корзину|купить|до кошика|купити|купи|добави в количка|στο καλάθι|カートに入れる|購入|加入[购購]物[车車]|立即[购購][买買]|구매하기|أضف (?:إلى السلة|للسلة)',
)

export const checkoutWords = /* @__PURE__ */ anyOf(
  'check ?out|onepage|(?:zur )?kasse|commander|(?:finalizar|tramitar) (?:la )?(?:compra|pedido)|(?:alla )?cassa|afrekenen|do kasy|kassa[n]?|kassalle|pokladna|pénztár|blagajna|оформ(?:ить|ление) заказа?|ödeme|thanh toán|レジ|[结結][算帳]|결제|주문하기|إتمام الشراء',
)

/** Following an order, wish lists, gift cards: what shops offer beside the sale. */
export const serviceWords = /* @__PURE__ */ anyOf(
  '(?:my |your )?orders?(?: status| history| tracking)|my orders|track (?:your |my )?order|bestell(?:ungen|status)|(?:mes |vos )?commandes|mis pedidos|ordini|zamówienia|objednávky|pedidos|мои заказы|siparişlerim|注文履歴|订单|訂單|주문배송|wish ?lists?|gift (?:card|registry|certificate|voucher)s?|wunschzettel|merkzettel|wunschliste|gutscheine?|liste d.?envies|cartes? cadeaux?|lista (?:de deseos|dei desideri)|verlanglijst(?:je)?|cadeaubon|przechowalnia|önskelista|presentkort|ønskeliste|gavekort|избранное|закладки|お気に入り',
)

export const deliveryWords = /* @__PURE__ */ anyOf(
  '(?:free )?(?:shipping|delivery)(?: policy| info(?:rmation)?| (?:and|&) (?:delivery|returns|handling))?|returns?(?: policy| (?:and|&) (?:refunds|exchanges))?|refund policy|versand(?:kosten)?|lieferung|zahlungsarten|zahlung und versand|rückgabe|retouren|widerruf(?:srecht)?|livraison|retours?|env[ií]os?|devoluciones|spedizion[ei]|resi|verzending|verzendkosten|retourneren|dostawa|zwroty|frakt|leverans|köpvillkor|levering|fragt|toimitus|doprava|szállítás|entregas?|livrare|dostava|доставка(?: и оплата)?|возврат|оплата|kargo|iade|giao hàng|配送|送料|返品|[运運][费費]|退[换換]?[货貨]|배송|교환|الشحن',
)

export const accountWords = /* @__PURE__ */ anyOf(
  '(?:my|your|customer) account|customer login|mein konto|kundenkonto|(?:mon|votre) compte|mi cuenta|il mio account|mijn account|moje konto|mitt konto|mina sidor|min (?:konto|side)|omat sivut|můj účet|fiókom|minha conta|contul meu|личный кабинет|мой кабинет|hesabım|tài khoản|マイページ|会[员員]中心|마이페이지|حسابي',
)
