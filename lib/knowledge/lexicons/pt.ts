import type { Lexicon } from './lexicon'

export const lexicon: Lexicon = {
  lang: 'pt',
  blocks: {
    sponsored: ['patrocinad~', '^(publicidade|anuncio|anuncios)$'],
    'recently-viewed': [
      '(vistos|visto|vistas|visualizados|visitados|consultados|pesquisados) (recentemente|anteriormente|ultimamente|por ultimo)',
      '(recentemente|ultimos|ultimas|ultimo) (vistos|visto|visualizados|visitados|produtos vistos|itens vistos|produtos visitados|artigos vistos|visualizados|pesquisas)',
      '(voce|tu) (viu|visitou|visualizou|viste)',
      '(produtos|itens|artigos) (que|ja|) (voce|viu|vistos|visitados|visualizados|visitou)',
      '(seu|teu|o seu) historico',
      'historico de (navegacao|busca|produtos)',
      'continue (de onde|navegando|vendo)',
    ],
    'for-you': [
      '(recomendado|recomendados|recomendadas|recomendacoes|selecionado|selecionados|selecionadas|selecao|escolhido|escolhidos|escolhidas|sugestoes|sugerido|sugeridos|feito|feitos|pensado|especial|especiais|especialmente|so|somente|exclusivo|exclusivos|exclusivas|ofertas|produtos|ideal|separamos|perfeito|perfeitos|mais|inspiracoes|novidades|so mesmo|personalizado|indicados|indicado|dicas) (especialmente|so|somente|exclusivamente|especial|) (para|pra) (voce|ti|si|vc)',
      '^(tudo|mais|so|) (para|pra) (voce|ti|si|vc)$',
      '^(para|pra) (voce|ti|si|vc) (hoje|esta semana)',
      '(suas|tuas|as suas) (recomendacoes|sugestoes|ofertas)',
      '(recomendacoes|sugestoes|ofertas|selecao) (personalizadas|personalizada|pessoais)',
      '(baseado|baseados|baseada|baseadas|inspirado|inspirados|inspiradas|com base|de acordo|segundo|relacionados) (em|no|na|nos|nas|pelo|pela|pelas|pelos|ao|com|com o|com a|a) (seu|sua|seus|suas|que voce|que viu|o que|teu|tua|o seu|a sua|tuas)',
      'porque (voce|viu|comprou|gostou|visitou|pesquisou)',
      '(compre|comprar) (novamente|de novo)',
    ],
    'item-based': [
      '(voce|tambem|talvez) (tambem|) (pode|podera|vai|ira|poderia) (tambem|) (gostar|se interessar|adorar|amar|precisar|curtir)',
      '(pode|podera|podem|poderao|vai|talvez) (tambem|) (gostar|gostar de|interessar|interessar lhe|goste|adorar|se interesse|lhe interessar|te interessar)',
      'tambem (vai|ira|pode) (gostar|adorar|interessar)',
      '(produtos|artigos|itens|livros|produto|modelos|anuncios|acessorios) (relacionados|relacionado|similares|semelhantes|parecidos|associados|complementares|compativeis|equivalentes|dos mesmos|do mesmo|da mesma)',
      '^(relacionados|similares|semelhantes|acessorios|complementos|alternativas|veja tambem|combina com|ver tambem)',
      '(clientes|quem|pessoas|outros|consumidores|outros clientes|usuarios|utilizadores|visitantes) (que|viu|comprou|tambem|compraram|clientes|viram|levou|visitou) *',
      '(comprados|comprado|compre|vistos|frequentemente comprados|comprar) (juntos|junto|frequentemente|em conjunto)',
      '(frequentemente|geralmente|normalmente) (comprados|comprado|compram|vistos)',
      '(compraram|viram|comprou|viu|levou) tambem',
      '(complete|completar|compre|monte|finalize|complemente) (o|seu|a|sua|este|esse) (look|visual|conjunto|compra|estilo|kit|colecao|pedido|outfit)',
      '(combine|combina|combinam|fica bem|use|perfeito|ideal) (com|bem com)',
      '(do|da|dos|das|de) (mesmo|mesma|mesmos|mesmas) (autor|autores|colecao|categoria|marca|vendedor|serie|editora|linha|gama|loja)',
      '(outros|outras|mais) (produtos|itens|artigos|livros|titulos|modelos|opcoes|obras|anuncios) (de|da|do|desta|deste|nesta|que|relacionados|semelhantes) *',
      '(aproveite e leve|leve tambem|compre junto|nao esqueca|nao se esqueca|adicione tambem|para completar o seu look|quem comprou)',
    ],
    popular: [
      '(mais|os mais|as mais|produtos mais|itens mais) (vendidos|vendido|vendidas|populares|comprados|vistos|procurados|buscados|desejados|amados|lidos|pedidos|acessados)',
      '(top vendas|top de vendas|bestseller|bestsellers|best sellers|best seller|campeoes de vendas|populares|popular|em alta|tendencias|mais queridos)',
      'top (10|20|50|100)',
      'melhor~ (avaliados|vendidos)',
      '(favoritos|preferidos) (dos|das) (clientes|nossos)',
    ],
    content: [
      '(nosso|do|no|no nosso|ultimos) (blog|posts|artigos do blog)',
      '^(blog|noticias|dicas|receitas|inspiracao|guias|revista)$',
      'artigos do blog',
    ],
    editorial: [
      '(novidades|novidade|novos produtos|lancamentos|lancamento|nova colecao|acabou de chegar|acabaram de chegar|recem chegados|novas chegadas)',
      '(produtos|itens|artigos) (em destaque|recomendados|em promocao|em oferta|selecionados|novos|destacados|sugeridos)',
      '(nossas|nossos|nossa|tambem|nos) (recomendacoes|sugestoes|produtos|ofertas|colecoes|categorias|selecao|recomendamos|sugerimos|marcas)',
      '^(destaques|recomendados|recomendamos|recomendacoes|ofertas|promocoes|saldos|colecoes|categorias|produtos|outlet|em destaque|sugestoes|marcas|liquidacao)$',
      '(oferta|ofertas|produto) (do dia|da semana|do mes|especiais|especial|relampago)',
    ],
  },
  links: {
    'opt-out': [
      'nao (vender|compartilhar|venda) (minhas|meus|os meus)',
      '(retirar|revogar|alterar) (o|meu|) consentimento',
      '(opcoes|escolhas) de privacidade',
      'opt out',
    ],
    'cookie-settings': [
      '(configurar|configuracoes|configuracao|gerenciar|gerir|gestao|preferencias|definicoes|definir|ajustar|alterar|personalizar|opcoes|gerencie|configure) (de|dos|os|seus|as|das|meus|preferencias de|os seus|suas|as suas|) (cookies|cookie|consentimento|privacidade|preferencias de cookies|cookies)',
    ],
    'privacy-policy': [
      '(politica|politicas|aviso|declaracao|termos|termo) (de|da|sobre|e) * (privacidade|protecao de dados|protecao dos dados|dados pessoais|dados)',
      '^(privacidade|protecao de dados|privacidade e seguranca|privacidade e cookies|seguranca e privacidade)',
    ],
  },
  controls: {
    reject: [
      '(rejeitar|recusar|negar|recuso|rejeito|bloquear) (todos|tudo|os|cookies|todas|opcionais|)',
      '(apenas|somente|so|aceitar apenas|aceitar somente|permitir apenas) (os|) (cookies|) (necessarios|essenciais|obrigatorios|estritamente|tecnicos)',
      '(continuar|prosseguir) sem (aceitar|consentir)',
      'nao (aceito|aceitar|concordo|obrigado)',
      '^nao$',
      '(proibir|proibe) (todos|todas|cookies)',
    ],
    accept: [
      '(aceitar|aceito|permitir|autorizar|concordar|aceite|concordo) (todos|tudo|os|todas|cookies|e|)',
      '^(ok|aceito|aceitar|entendi|concordo|sim|continuar|prosseguir|de acordo|compreendi|fechar e aceitar|percebi|continuar e fechar)$',
    ],
    save: [
      '(guardar|salvar|confirmar|gravar) (as|minhas|preferencias|escolhas|selecao|e|definicoes|)',
      '(aceitar|aceito) (selecionad~|selecao|a selecao|os selecionados)',
    ],
    settings: [
      '(configurar|configuracoes|gerenciar|gerir|preferencias|definicoes|personalizar|definir|mais|ajustar|ver|mostrar) (de|os|seus|as|opcoes|detalhes|cookies|preferencias|definicoes|suas)',
      '^(configurar|configuracoes|preferencias|definicoes|personalizar|gerir|gerenciar|opcoes|mais opcoes|customizar)',
      '(deixe me|deixa me|quero) escolher',
      '^(configurar|personalizar)$',
    ],
    close: ['^(fechar|mais tarde|agora nao|x)$'],
  },
  consent: ['cookie~', 'consentimento', 'lgpd', 'dados pessoais', 'informacoes pessoais'],
}
