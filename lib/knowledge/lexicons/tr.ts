import type { Lexicon } from './lexicon'

export const lexicon: Lexicon = {
  lang: 'tr',
  blocks: {
    sponsored: ['(sponsorlu|reklam|reklamlar)'],
    'recently-viewed': [
      '(son|en son|yakın zamanda|daha önce|önceden) (gezdi~|gördü~|incele~|bak~|görüntüle~|ziyaret~|baktığ~)',
      '(gezdiğin~|incelediğin~|baktığın~|görüntülediğin~) (ürün~|)',
      '(gezinme|göz atma) geçmişi',
    ],
    'for-you': [
      '(size|sana|sizin|senin) (özel|için|ozel)',
      '(sizin|senin) için (seç~|öneri~|önerd~|derle~|hazırla~)',
      '(kişisel|kişiselleştirilmiş|kişiye özel|özel) (öneri~|fırsat~)',
      '(önerilen~|seçilen~|öneriler|seçtiklerimiz) (sizin|senin|size|) için',
      '(geçmişin~|tercihlerin~|ilgi alan~) (göre|dayanarak|dayalı)',
      'tekrar (al|satın al)',
    ],
    'item-based': [
      '(bunlar~|bunları|bu ürünler|ilginizi|hoşunuza|ilgini|sizin|beğenebil~) (da|ilginizi|çekebil~|gidebil~|beğenebil~|hoşunuza|) *',
      '(beğenebil~|çekebil~|hoşunuza gidebil~|sevebil~)',
      '(benzer|ilgili|ilişkili|tamamlayıcı|uyumlu|alternatif) (ürün~|model~|kitap~|ilan~|tasarım~|aksesuar~)',
      '^(benzer|ilgili|aksesuarlar|alternatifler|tamamlayıcı)',
      '(müşteri~|diğer|bakan~|alan~|inceleyen~|kullanıcı~|bu ürünü|bu ürünle) (alan~|bunlar~|bakan~|inceleyen~|birlikte|satın|da|müşteri~|ilgilenen~) *',
      '(birlikte|sıkça birlikte|sık sık birlikte|beraber) (al~|satın|iyi|gider)',
      '(kombini|görünümü|stili|tarzı) (tamamla~|al)',
      '(aynı) (kategori~|koleksiyon~|marka~|yazar~|seri~) *',
      '(diğer) (ürünler~|kitaplar~)',
      'bunları da *',
    ],
    popular: [
      '(çok satan~|popüler~|en popüler~|trend~|en çok satan~|en çok beğenilen~|en çok tercih~|favori~|en sevilen~)',
      'en çok (sat~|ara~|beğen~|incele~|tercih~|değerlen~)',
    ],
    content: ['^(blog|haberler|yazılar|rehber)$', 'blog yazıları'],
    editorial: [
      '(yeniler|yeni ürün~|yeni sezon|yeni koleksiyon|yeni gelen~)',
      '(önerilen ürün~|öneriler~|tavsiye~|öne çıkan~|vitrin|seçtiklerimiz|editörün seç~)',
      '^(fırsatlar|indirim|indirimler|kampanyalar|kategoriler|ürünler|koleksiyonlar|markalar|indirimli ürünler|günün fırsatları)$',
      '(günün|haftanın|ayın) (fırsat~|ürün~|kampanya~)',
    ],
  },
  links: {
    'opt-out': ['(rıza~|onay~) (geri|iptal) *'],
    'cookie-settings': [
      '(çerez|cookie|gizlilik) (ayar~|tercih~|yönet~|politika ayar~)',
      '(çerezleri) yönet~',
    ],
    'privacy-policy': [
      '(gizlilik|kişisel veri~|kvkk|aydınlatma) (politika~|sözleşme~|metni|bildirim~|ve|koruma~|koşul~|ilke~|)',
      '^(gizlilik|kvkk)',
    ],
  },
  controls: {
    reject: [
      '(reddet~|tümünü reddet~|hepsini reddet~|kabul etmiyorum|izin verme)',
      '(sadece|yalnızca) (gerekli|zorunlu|gerekliler~)',
      '(tüm|bütün) (çerezleri) (yasakla~|reddet~|engelle~)',
    ],
    accept: [
      '(kabul|tümünü|hepsini|izin|onayla~|tümüne|anladım|tamam) (et|ediyorum|kabul|ver|izin|)',
      '^(tamam|anladım|evet|kabul)$',
    ],
    save: ['(kaydet|seçimi onayla|seçimlerimi kaydet|tercihleri kaydet)'],
    settings: [
      '(ayarlar|çerez ayarları|tercihler|özelleştir|ayarları yönet|tercihleri yönet|yönet)',
      '^(kişiselleştir|kişiselleştirmek|yapılandır|özelleştir)$',
    ],
    close: ['^(kapat|daha sonra)$'],
  },
  consent: ['cookie~', 'çerez~', 'kvkk', 'rıza', 'kişisel veri~'],
}
