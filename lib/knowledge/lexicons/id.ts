import type { Lexicon } from './lexicon'

export const lexicon: Lexicon = {
  lang: 'id',
  blocks: {
    sponsored: ['(bersponsor|iklan|disponsori)'],
    'recently-viewed': [
      '(baru|terakhir|sebelumnya) (dilihat|saja dilihat|anda lihat|kamu lihat)',
      '(dilihat) (baru|terakhir)',
    ],
    'for-you': [
      '(rekomendasi|dipilih|pilihan|khusus|spesial|direkomendasikan|hanya) (khusus|spesial|) (untuk|buat) (anda|kamu|mu)',
      '^(khusus|spesial|) (untuk|buat) (anda|kamu)',
      'berdasarkan *',
    ],
    'item-based': [
      '(anda|kamu|mungkin) (mungkin|juga|anda|kamu) (juga|) (suka|menyukai|tertarik|anda|kamu) *',
      'produk (terkait|serupa|sejenis|pelengkap|lainnya dari)',
      '(sering|pelanggan|pembeli) (dibeli|yang|juga|lain) *',
      '(lengkapi|padukan) *',
    ],
    popular: ['(terlaris|terpopuler|populer|paling laris|trending|best seller) *'],
    content: ['^(blog|artikel|berita)$'],
    editorial: [
      '(produk baru|terbaru|koleksi baru)',
      '(produk unggulan|produk pilihan|rekomendasi)$',
      '^(promo|diskon|kategori|produk|koleksi)$',
    ],
  },
  links: {
    'opt-out': ['tarik persetujuan'],
    'cookie-settings': ['(pengaturan|kelola) cookie'],
    'privacy-policy': ['kebijakan (privasi|pribadi) *', '^privasi$'],
  },
  controls: {
    reject: ['tolak (semua|)'],
    accept: ['(terima|setuju|izinkan) (semua|)'],
    save: ['simpan *'],
    settings: ['(pengaturan|sesuaikan)'],
    close: ['^tutup$'],
  },
  consent: ['cookie~'],
}
