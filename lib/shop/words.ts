// Words of buying in many languages, as sources for one case-insensitive expression each.
// Matched against paths, class names, ids, names, labels and short texts, so that spaces stand for any of " -_/.".

/** Turns a word list into one expression whose words are not part of longer Latin words. */
export function anyOf(words: string): RegExp {
  const source = words
    .trim()
    .split(/\s*\|\s*/)
    .map(word => word.replaceAll(' ', '[\\s_/.+-]{0,2}'))
    .join('|')
  return new RegExp(`(?<![a-z])(?:${source})(?![a-z])`, 'i')
}

export const cartWords = anyOf(`
  (?:my |mini |view |show |shopping |go to )?(?:shopping )?(?:cart|carts|basket|shoppingcart|minicart|minibasket)|shopping bag|shoppingbag|my bag|minibag|trolley|
  warenkorb|panier|mon panier|carrito|cesta|cesta de la compra|carrello|winkelwagen|winkelmand(?:je)?|
  koszyk|kundvagn(?:en)?|varukorg(?:en)?|varekurv|indkøbskurv|indkobskurv|kurv(?:en)?|handlekurv|handlevogn|
  ostoskori|nákupní košík|košík|kosik|kosár|kosar|carrinho|cesto|sacola|co[sș](?:ul)? de cump[aă]r[aă]turi|co[sș]ul meu|
  krepšelis|grozs|ostukorv|košarica|kosarica|korpa|sepet(?:im)?|giỏ hàng|gio hang|keranjang|korzina|
  корзина|корзину|кошик|количка|καλάθι|カート|買い物かご|购物车|購物車|购物袋|購物袋|장바구니|سلة|עגלה|ตะกร้า`)

export const addToCartWords = anyOf(`
  add(?:ed)?(?: item| all| selected)? to(?: my| your| shopping)? (?:cart|basket|bag|trolley)|addtocart|add2cart|ajax_add_to_cart|buy now|buy it now|buynow|order now|
  in den warenkorb|in (?:die einkaufstasche|den einkaufswagen)|jetzt kaufen|sofort kaufen|
  ajouter au panier|ajouter au sac|acheter(?: maintenant)?|a[ñn]adir (?:al carrito|a la cesta|a la bolsa)|agregar al (?:carrito|carro)|comprar(?: ahora| agora)?|
  aggiungi al carrello|acquista(?: ora)?|(?:in|toevoegen aan|voeg toe aan) (?:mijn )?(?:winkelwagen|winkelmand(?:je)?)|bestellen|
  dodaj do koszyka|do koszyka|kup teraz|lägg (?:i|till i) (?:varukorg(?:en)?|kundvagn(?:en)?)|köp nu|köp|
  (?:læg|tilføj) (?:i|til) (?:kurv(?:en)?|indkøbskurv)|køb nu|køb|legg i handlekurv(?:en)?|kjøp|lisää (?:ostos)?koriin|osta|
  (?:přidat |vložit )?do košíku|(?:pridať |vložiť )?do košíka|do kosika|koupit|kúpiť|kosárba(?: teszem)?|adicionar ao (?:carrinho|cesto)|
  ad[aă]ug[aă] [iî]n co[sș]|cump[aă]r[aă]|dodaj u košaricu|v košarico|dodaj v košarico|į krepšelį|pievienot grozam|lisa ostukorvi|
  sepete ekle|thêm vào giỏ(?: hàng)?|mua ngay|tambah ke keranjang|beli sekarang|
  (?:добавить )?в корзину|купить|(?:додати )?до кошика|купити|добави в количка(?:та)?|купи|προσθήκη στο καλάθι|αγορά|
  カートに入れる|かごに入れる|購入|加入购物车|加入購物車|立即购买|立即購買|장바구니 담기|구매하기|바로구매|أضف إلى السلة|أضف للسلة|אלהוספה לסל|הוסף לסל|หยิบใส่ตะกร้า`)

export const checkoutWords = anyOf(`
  check ?out|onepage|zur kasse|kasse|passer (?:la )?commande|commander|finalizar (?:la )?(?:compra|pedido)|tramitar pedido|vai alla cassa|cassa|
  afrekenen|do kasy|złóż zamówienie|till kassan|kassan|til kassen|kassalle|pokladna|k pokladně|pénztár|finalizare comand[aă]|finalizeaz[aă] comanda|blagajna|
  оформить заказ|оформление заказа|оформити замовлення|ödeme|thanh toán|レジ|ご購入手続き|结算|結帳|결제|주문하기|إتمام الشراء`)

export const orderWords = anyOf(`
  (?:my |your )?orders?(?: status| history| tracking)|my orders|track(?: your| my| an?)? (?:order|package)|order ?status|where is my order|
  (?:meine )?bestellungen|bestellstatus|sendungsverfolgung|(?:suivi (?:de )?)?(?:ma |mes |votre )?commandes?|mis pedidos|seguimiento de pedidos?|
  (?:i miei )?ordini|stato ordine|mijn bestellingen|bestelstatus|moje zamówienia|status zamówienia|mina (?:ordrar|beställningar)|mine ordrer|
  moje objednávky|rendeléseim|meus pedidos|minhas encomendas|comenzile mele|мои заказы|статус заказа|мої замовлення|siparişlerim|đơn hàng|
  注文履歴|我的订单|訂單查詢|주문조회|주문배송|طلباتي`)

export const wishWords = anyOf(`
  wish ?list|wishlists|shopping list|gift (?:card|registry|certificate|voucher)s?|wunschzettel|wunschliste|merkzettel|merkliste|gutscheine?|geschenkgutschein|
  liste d.?envies|mes envies|cartes? cadeaux?|lista de deseos|tarjeta regalo|lista (?:dei )?desideri|carta regalo|verlanglijst(?:je)?|cadeaubon|
  lista życzeń|przechowalnia|önskelista|presentkort|ønskeliste|gavekort|toivelista|lahjakortti|seznam přání|kívánságlista|lista de desejos|
  избранное|закладки|подарочный сертификат|i̇stek listesi|お気に入り|心愿单|찜|관심상품`)

export const deliveryWords = anyOf(`
  shipping(?: policy| info| information| rates| costs| (?:and|&) (?:delivery|returns|handling))?|delivery(?: info| information| (?:and|&) returns)?|free (?:shipping|delivery)|returns?(?: policy| (?:and|&) (?:refunds|exchanges))?|refund policy|
  versand(?:kosten|arten)?|versand und zahlung|liefer(?:ung|zeiten|zeit)|zahlungsarten|zahlung und versand|rückgabe|retouren?|widerruf(?:srecht|sbelehrung)?|
  livraison|retours?|frais de port|env[ií]os?|devoluciones|gastos de env[ií]o|spedizion[ei]|resi|modalità di pagamento|verzending|verzendkosten|retourneren|
  dostawa|koszty dostawy|zwroty|frakt|leverans|köpvillkor|levering|fragt|toimitus|toimitusehdot|doprava|doprava a platba|szállítás|entregas?|livrare|dostava|
  доставка|доставка и оплата|возврат|оплата|τρόποι (?:αποστολής|πληρωμής)|kargo|iade|giao hàng|配送|送料|返品|运费|退货|退換貨|배송|교환|الشحن|الإرجاع`)

export const accountWords = anyOf(`
  my account|myaccount|your account|customer account|customer login|mein konto|kundenkonto|kundenlogin|mon compte|votre compte|mi cuenta|il mio account|mijn account|
  moje konto|mitt konto|mina sidor|min konto|min side|omat sivut|můj účet|fiókom|minha conta|contul meu|moj račun|личный кабинет|мой кабинет|особистий кабінет|hesabım|
  tài khoản|マイページ|会员中心|我的账户|會員中心|마이페이지|حسابي`)
