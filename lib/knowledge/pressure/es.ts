import type { PressureWords } from './pressure-kind'

export const words = (): PressureWords => ({
  lang: 'es',
  kinds: {
    countdown: [
      '(termina|acaba|finaliza|expira|caduca|quedan|queda|faltan) * 0 (d|dia|dias|h|hora|horas|min|minuto|minutos) * 0 (min|minuto|minutos|m|s|seg|segundo|segundos)',
      '(termina|acaba|finaliza|expira) (en|) 0 0 0',
      '(oferta|venta|promo|promocion|descuento|rebajas) (termina|acaba|finaliza|expira) en 0 (d|dia|dias|h|hora|horas|min|minutos)',
      '^0 (d|dia|dias) * 0 (h|hora|horas) * 0 (m|min|minuto|minutos) * 0 (s|seg|segundo|segundos)',
      '^0 (h|hora|horas) * 0 (m|min|minuto|minutos) * 0 (s|seg|segundo|segundos)',
      '(reservado|reservados) durante (0|0 0) (min|minutos)',
    ],
    'limited-time': [
      '(oferta|promocion|venta|descuento|precio) (limitada|limitado|por tiempo limitado)',
      '(por|) tiempo limitado',
      '(oferta|oferton|promocion|promo|venta|descuento|rebajas|percent|price) * (termina|acaba|finaliza|expira) (hoy|pronto|manana|esta noche|a medianoche)',
      '(solo|unicamente) (por|) hoy * (percent|descuento|oferta|gratis|price)',
      '(oferta|descuento|percent|price) * solo (por|) hoy',
      '(date prisa|apresurate|corre|ultimas horas|ultima oportunidad|ultimo dia) * (oferta|percent|descuento|termina|acaba|promocion|rebajas|agot)',
      '(solo|) (quedan|queda) 0 (h|hora|horas|dia|dias|min|minutos) *',
    ],
    'low-stock': [
      '(solo|unicamente|ya solo) (queda|quedan) (0|una|un|uno|pocas|pocos) (unidad|unidades|pieza|piezas|articulo|articulos|en stock|disponible|disponibles|producto|productos|par|pares|)',
      '(queda|quedan) (solo|unicamente|solamente) (0|una|un|uno|pocas|pocos)',
      '^(queda|quedan) (0|pocas|pocos) (unidad|unidades|piezas|articulos|en stock)',
      '^(las|los|) (ultimas|ultima|ultimos) (0|) (unidades|unidad|piezas|pieza|existencias) (disponibles|en stock|disponible|)$',
      '(casi|a punto de) (agotado|agotada|agotados|agotarse)',
      '(pocas|pocos) (unidades|existencias|articulos) (disponibles|en stock|)',
      '(stock|existencias) (limitado|limitadas|bajo|bajas)',
    ],
    'high-demand': [
      '(alta|gran|mucha) demanda',
      '(se vende|se venden|se agota|se agotan|vuela|vuelan) (rapido|muy rapido|rapidamente|enseguida)',
    ],
    activity: [
      '(0|mas de 0) (otras|) (personas|clientes|usuarios|visitantes|compradores) * (viendo|mirando|comprado|compraron|visto|vieron|carrito|cesta|interesadas|anadido|ven)',
      '(comprado|vendido|visto|vendidos|comprados) (0|mas de 0) veces * (horas|dias|hoy|semana)',
      '(alguien|un cliente) * (acaba de comprar|compro|ha comprado)',
      '(de|en) * acaba de (comprar|pedir)',
    ],
    testimonials: [
      '(mas de|ya|unete a|unete a mas de) 0 (clientes|usuarios|personas) (satisfechos|felices|contentos|satisfechas)',
      '0 (percent|de cada 0) (de|) (los|las|nuestros|) (clientes|mujeres|usuarios) (recomiendan|dicen|recomienda|satisfechos)',
    ],
    confirmshaming: [
      'no (gracias|) (yo|) (prefiero|no quiero|odio|no me gusta|no me gustan) * (pagar|ahorrar|descuento|descuentos|oferta|ofertas|gratis|dinero|precio|completo|regalos)',
      '^(prefiero|quiero) pagar (mas|el precio|precio completo)',
      '^no quiero (ahorrar|descuentos|un descuento|ahorrar dinero)',
    ],
    'trick-question': [
      '(marque|marca|seleccione) (esta|la|) (casilla|aqui|) * si no (desea|quiere|deseas|quieres)',
      '(desmarque|desmarca) (esta|la|) (casilla|) * si no',
    ],
    'pressured-selling': [
      '(espera|espere|alto) * (antes de|no te) (irte|salir|vayas|irse)',
      '(seguro|segura) que (quieres|no quieres) (perder|perderte|renunciar|irte)',
      '(tu|su) pedido (aun|todavia|) no esta (completo|terminado)',
    ],
  },
  benign: [
    '(limitado|limitada|limitadas|maximo|max) * por (cliente|persona|pedido)',
    '(compra|compre|pide|pidelo|haz tu pedido|pedido|pedidos|realiza) * (antes|en las proximas|dentro de|en) * (envio|entrega|recibelo|recibe|enviamos|manana|llega|entregado)',
    '(envio|entrega|recibelo|recibe) * (si|comprando) * (compras|pides|pedido|pide|antes)',
    '(faltan|falta|te faltan|quedan|solo) (price|0) * (envio|gratis|gratuito)',
    '(subasta|puja|pujas|lote) *',
    '(quedan|queda) 0 (caracteres|intentos|palabras)',
    '(edicion|garantia|serie|responsabilidad) limitada',
    '(hasta fin de existencias|hasta agotar existencias|condiciones|terminos) *',
  ],
})
