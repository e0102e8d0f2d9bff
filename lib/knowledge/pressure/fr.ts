import type { PressureWords } from './pressure-kind'

export const words = (): PressureWords => ({
  lang: 'fr',
  kinds: {
    countdown: [
      '(se termine|termine|expire|finit|prend fin|fin|reste|plus que|il reste) * 0 (j|jour|jours|h|heure|heures|min|minute|minutes) * 0 (min|minute|minutes|m|s|sec|seconde|secondes)',
      '(se termine|expire|prend fin|finit|fin) (dans|de l offre dans|des soldes dans|) 0 0 0',
      '(offre|vente|promo|promotion|remise|soldes) (se termine|expire|prend fin|finit) dans 0 (j|jour|jours|h|heure|heures|min|minutes)',
      '^0 (j|jour|jours) * 0 (h|heure|heures) * 0 (m|min|minute|minutes) * 0 (s|sec|seconde|secondes)',
      '^0 (h|heure|heures) * 0 (m|min|minute|minutes) * 0 (s|sec|seconde|secondes)',
      '(reserve|reserves|reservee) pendant (0|0 0) (min|minutes)',
    ],
    'limited-time': [
      '(offre|promo|promotion|vente|prix|remise|reduction) (limitee|a duree limitee|limitee dans le temps|a temps limite|a saisir aujourd hui)',
      '(duree|temps) (limitee|limite)',
      '(offre|promo|promotion|vente|remise|soldes|percent|price) * (se termine|expire|prend fin|finit|jusqu a|fin) (ce soir|bientot|demain|aujourd hui|minuit|a minuit)',
      '(aujourd hui|ce soir) (seulement|uniquement) *',
      '(vite|depechez vous|derniere chance|dernieres heures|dernier jour) * (offre|percent|promo|profiter|profitez|soldes|termine|fin|remise)',
      '(dernieres heures|derniers jours|derniere chance) (pour|avant) (profiter|la fin)',
      '(plus que|il ne reste que|reste plus que) 0 (h|heure|heures|jour|jours|min|minutes) (pour|avant|$)',
    ],
    'low-stock': [
      '(plus que|ne reste que|reste plus que|reste que) (0|un|une|quelques) (en stock|piece|pieces|article|articles|exemplaire|exemplaires|produit|produits|unite|unites|disponible|disponibles|paire|paires)',
      '(il reste|reste) (seulement|uniquement) (0|un|une|quelques) (en stock|piece|pieces|article|articles|exemplaire|exemplaires|produit|produits|unite|unites|disponible|disponibles)',
      '^(les|) (0|) (derniers|dernieres) (0|) (exemplaires|pieces|unites)',
      '^(dernieres|derniers|derniere|dernier) (pieces|articles|article|exemplaires|exemplaire|piece|stocks) (disponible|disponibles|en stock|)$',
      '(bientot|presque|quasi) (epuise|epuisee|epuises|en rupture|en rupture de stock)',
      'stock (limite|limites|faible|bas)',
    ],
    'high-demand': [
      '(forte|tres forte) demande',
      '(tres|fortement) demande',
      '(se vend|part|partent|s arrache) (vite|tres vite|rapidement)',
    ],
    activity: [
      '(0|plus de 0) (autres|) (personnes|personne|clients|internautes|visiteurs|acheteurs|utilisateurs) * (regardent|consultent|achete|vu|regarde|panier|commande|interessees|interesses|voient|consultant)',
      '(achete|vendu|vendus|consulte|commande|vu|ajoute) (0|plus de 0) fois * (heures|jours|aujourd hui|semaine)',
      '(quelqu un|un client|une cliente) * (vient d acheter|a achete|vient de commander)',
      '(de|a) * vient (d acheter|de commander)',
    ],
    testimonials: [
      '(plus de|deja|rejoignez|rejoignez nos|rejoignez plus de) 0 (clients|clientes|utilisateurs|personnes) (satisfaits|satisfaites|heureux|conquis|ravis)',
      '0 (percent|sur 0) (des|de nos|) (clients|femmes|utilisateurs|utilisatrices) (recommandent|satisfaits|disent|satisfaites)',
    ],
    confirmshaming: [
      'non (merci|) je (prefere|n aime|ne veux|ne souhaite|n ai|vais|paie|deteste) * (payer|prix|affaires|promo|promos|reduction|reductions|economiser|economies|cadeau|cadeaux|offre|rater|argent|plein)',
      '^je (prefere|veux|vais) payer (plus|le prix|plein|plein tarif)',
      '^je (ne veux|ne souhaite|n aime) pas (economiser|faire d economies|les promotions|les reductions|de reduction)',
    ],
    'trick-question': [
      '(cochez|cocher) (cette|la|) (case|ici|) * si vous (ne|n)',
      '(decochez|decocher) (cette|la|) (case|) * si vous (ne|n)',
    ],
    'pressured-selling': [
      '(attendez|attends|stop) * (avant de|ne) (partir|partez)',
      '(etes vous|es tu) sur * (vouloir|de) (rater|renoncer|partir|manquer|passer)',
      'votre commande n est pas (encore|) (terminee|complete|finalisee)',
      '(cette offre) * (plus jamais|une seule fois)',
    ],
  },
  benign: [
    '(limite|limitee|limites|limitees|maximum|max) * par (client|cliente|personne|commande|foyer)',
    '(commandez|commander|commande|commandes|achetez) * (avant|dans|d ici|sous) * (livraison|livre|livres|livree|expedition|expedie|expediee|demain|recevez|recevoir|recu)',
    '(livraison|livre|expedition|expedie|recevez) * (si|pour toute) * (commandez|commande|commander)',
    '(plus que|encore|il reste|il vous manque) (price|0) * (livraison|frais de port|offerte|gratuite)',
    '(enchere|encheres|lot) *',
    '(il reste|reste|plus que) 0 (caracteres|essais|tentatives|mots)',
    '(edition|serie|garantie|responsabilite) limitee',
    '(dans la limite des stocks|jusqu a epuisement|conditions|voir conditions) *',
  ],
})
