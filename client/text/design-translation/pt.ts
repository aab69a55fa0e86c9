import type { DesignTranslationTexts } from './design-translation-texts.ts';

export const translationInPortuguese: DesignTranslationTexts = {
  title: 'Tradução',
  waits: 'Reunindo os textos…',
  oneLanguage: 'O questionário tem um só idioma. Acrescente outro aos seus idiomas para traduzi-lo.',
  from: 'Traduzir de',
  to: 'Para',
  judgedBySource: (language) => `Estados, palavras entre chaves e tamanhos são comparados com o original: ${language}.`,
  isSource: 'Você está escrevendo no idioma original. As traduções do que mudar aqui ficam desatualizadas.',
  filter: 'Que textos são mostrados',
  filters: {
    all: 'Todos',
    missing: 'Faltam',
    stale: 'Desatualizados',
    done: 'Traduzidos',
    reviewed: 'Revisados',
    wrong: 'A corrigir',
  },
  states: { missing: 'Falta', stale: 'Desatualizado: o original mudou', done: 'Traduzido', reviewed: 'Revisado' },
  search: 'Buscar em textos e chaves',
  nextMissing: 'O próximo que falta',
  nextMissingKeys: 'Em um texto, Ctrl+Enter leva ao próximo que falta.',
  noneMissing: 'Não falta nenhum texto neste idioma.',
  noneShown: 'Não há textos assim. Escolha outro estado ou busque outra coisa.',
  pages: 'Páginas de textos',
  previous: 'Anterior',
  next: 'Próxima',
  place: ({ from, to, of }) => `${from} a ${to} de ${of}`,
  textOf: (key) => `Tradução de ${key}`,
  noText: 'Ainda sem texto neste idioma',
  noSource: 'Ainda sem texto neste idioma',
  sourceWas: 'Antes:',
  letters: ({ text, source }) => `${text} caracteres, original ${source}`,
  muchLonger: ({ text, source }) =>
    `Muito mais longo que o original: ${text} caracteres em vez de ${source}. Cabe na tela?`,
  wrong: {
    mangled: (shown) => `Um sinal se estragou no caminho (${shown}). Escreva o texto de novo.`,
    'wrong-markup': (marks) => `O original não tem ${marks}. Escreva texto sem marcas.`,
    'too-long': (letters) => `${letters} caracteres são muitas vezes mais que os do original. Encurte o texto.`,
  },
  wrongFills: ({ missing, extra }) =>
    [missing && `Falta ${missing}, que está no original.`, extra && `Sobra ${extra}, que não está no original.`]
      .filter(Boolean)
      .join(' '),
  context: {
    asked: 'Pergunta-se:',
    before: 'Vem depois de:',
    about: 'Pertence a:',
    nowhere: 'Nenhuma entrevista o mostra em um lugar próprio.',
    open: 'Mostrar na estrutura',
  },
  review: 'Marcar como revisado',
  notReviewed: 'Ainda não revisado',
  stillRight: 'A tradução continua certa',
  of: ({ does, key }) => `${does}: ${key}`,
  workbook: {
    title: 'Traduzir em uma planilha',
    lead: 'Salve os textos, peça que sejam traduzidos em uma planilha e traga o arquivo. Você vê o que muda antes que algo mude.',
    asXlsx: 'Salvar como .xlsx',
    asCsv: 'Salvar como .csv',
    file: 'Arquivo traduzido (.xlsx ou .csv)',
    read: 'Ler arquivo',
    reading: 'Lendo…',
    noFile: 'Primeiro escolha um arquivo.',
    report: 'O que o arquivo muda',
    nothing: 'O arquivo não muda nada.',
    changes: ({ written, marked }) =>
      `Textos que o arquivo escreve: ${written}. Textos de que só muda o estado: ${marked}.`,
    takeOver: ({ count, shown }) => (count === 1 ? 'Aproveitar 1 mudança' : `Aproveitar ${shown} mudanças`),
    taken: ({ count, shown }) =>
      count === 1
        ? '1 mudança foi aproveitada. Desfazer a retira.'
        : `${shown} mudanças foram aproveitadas em um só passo. Desfazer retira todas.`,
    readAgain: 'Nada foi aproveitado: o rascunho mudou nesse meio-tempo. Leia o arquivo de novo.',
    notTaken: ({ count, shown }) =>
      count === 1 ? '1 célula não é aproveitada.' : `${shown} células não são aproveitadas.`,
    onlyFirst: (shown) => `As primeiras ${shown} são listadas.`,
    cells: 'Células que não são aproveitadas',
    changed: 'Textos que mudam',
    moreChanged: ({ count, shown }) => (count === 1 ? 'E mais 1 texto.' : `E mais ${shown} textos.`),
    columns: { sheet: 'Planilha', cell: 'Célula', reason: 'Motivo', text: 'Texto', before: 'Agora', after: 'Depois' },
  },
};
