import type { DesignPublishTexts } from './design-publish-texts.ts';

export const designPublishInPortuguese: DesignPublishTexts = {
  title: 'Publicar este rascunho',
  lead: 'Ele se torna uma versão que nunca muda. Leia como se lê um recibo antes de assinar.',
  button: ({ errors, warnings }) => {
    const parts = [
      errors > 0 && (errors === 1 ? '1 erro' : `${errors} erros`),
      warnings > 0 && (warnings === 1 ? '1 aviso' : `${warnings} avisos`),
    ].filter(Boolean);
    return parts.length > 0 ? `Publicar (${parts.join(', ')})` : 'Publicar';
  },
  number: {
    title: 'Número',
    label: 'Número da versão',
    because: {
      major: (before) => `Proposto porque algo quebra a comparabilidade com ${before}: sobe a primeira parte.`,
      minor: (before) => `Proposto porque mudou mais que textos desde ${before}: sobe a segunda parte.`,
      patch: (before) => `Proposto porque desde ${before} só mudaram textos, ou nada mudou: sobe a última parte.`,
    },
    instead: (proposed) => `Você escreveu um número diferente do proposto, ${proposed}.`,
    first: 'A primeira versão deste questionário.',
    waits: 'É proposto assim que se souber o que há de novo.',
    wrong:
      'Escreva três números inteiros com pontos entre eles e sem zeros na frente, como 1.2.0, de 9 algarismos no máximo.',
    notHigher: (highest) =>
      `A ${highest} já está publicada. Uma versão menor não seria usada por ninguém: escolha um número maior.`,
    taken: (version) => `A ${version} já está publicada. Escolha outro número.`,
  },
  note: {
    title: 'Nota',
    label: 'O que há de novo, nas suas palavras',
    hint: 'É o que lê primeiro quem usa a versão. No máximo 2.000 caracteres.',
  },
  changes: {
    title: (before) => `O que há de novo desde ${before}`,
    waits: 'Comparando com a versão anterior…',
    unusable: 'Pode ser comparado quando os erros forem corrigidos.',
    none: 'Nada: a entrevista é a mesma.',
    count: ({ n, count }) => (n === 1 ? '1 mudança' : `${count} mudanças`),
    more: (count) => (count === '1' ? 'Mostrar a outra' : `Mostrar as outras ${count}`),
    newer: ({ began, newest }) =>
      `Este rascunho começou como ${began}. Enquanto isso, ${newest} foi publicada; o que há de novo nela não está neste rascunho.`,
  },
  findings: {
    title: 'Achados',
    waits: 'Revisando o questionário…',
    none: 'Nada a corrigir.',
    errors: ({ n, count }) =>
      n === 1 ? '1 erro impede publicar o rascunho.' : `${count} erros impedem publicar o rascunho.`,
    warnings: ({ n, count }) =>
      n === 1 ? '1 aviso precisa de um motivo.' : `${count} avisos precisam de um motivo cada um.`,
    reason: 'Por que está certo assim',
    reasonOf: (place) => `Por que está certo assim: ${place}`,
    forAll: ({ n, count }) =>
      n === 1 ? 'Motivo para o que ainda não tem' : `O mesmo motivo para os ${count} deste tipo que ainda não têm`,
    useForAll: 'Usar',
    given: ({ given, all }) => `${given} de ${all} têm motivo`,
    more: (count) => (count === '1' ? 'Mostrar o outro' : `Mostrar os outros ${count}`),
    changedOnServer: 'O servidor encontrou outra coisa no rascunho como está lá. Veja os achados mais uma vez.',
  },
  translations: {
    title: 'Traduções',
    none: 'Cada texto diz em cada idioma o que o original diz hoje.',
    behind:
      'Nestes idiomas algumas pessoas ouvirão o que o original dizia antes, ou lerão um texto que ninguém traduziu. Pode-se publicar assim; a versão guarda quais textos são.',
    language: ({ language, stale, missing }) => `${language}: atrasados ${stale}, faltam ${missing}`,
    translate: 'Traduzir',
  },
  scenarios: {
    title: 'Cenários',
    waits: 'Os cenários estão sendo entrevistados…',
    none: 'Não há nenhum.',
    unusable: 'São entrevistados quando os erros forem corrigidos.',
    pass: ({ passed, all }) => `Passam ${passed} de ${all}.`,
    despite: 'Por que você publica mesmo assim',
    despiteHint: 'É acrescentado à nota.',
    inNote: ({ failed, reason }) => `Publicada com cenários que falham (${failed}): ${reason}`,
  },
  missing: 'Antes de publicar',
  obstacles: {
    'not-saved': 'Espere até que todas as mudanças estejam salvas.',
    looking: 'Espere até que o rascunho seja revisado e os cenários entrevistados.',
    errors: 'Corrija os erros.',
    id: 'Seu nome (id em manifest.json) deve ter minúsculas, algarismos e hífens, no máximo 64: mude-o em JSON.',
    version: 'Dê um número.',
    note: 'Escreva uma nota.',
    reasons: 'Dê um motivo para cada aviso.',
    despite: 'Diga por que publica embora haja cenários que falham.',
  },
  goThere: 'Ir até lá',
  publish: (version) => `Publicar ${version}`,
  publishing: 'Publicando. O servidor revisa mais uma vez todo o questionário; isso leva alguns segundos…',
  forGood: 'Uma versão publicada não pode ser retirada.',
  changed: 'Enquanto isso alguém mudou o rascunho. Veja o que há de novo e publique outra vez.',
  noteTooLong: 'A nota e o motivo juntos têm mais de 2.000 caracteres. Escreva menos.',
  receipt: {
    title: (name) => `${name} está publicada`,
    waits: 'Lendo o que foi publicado…',
    rows: { version: 'Versão', hash: 'SHA-256', published: 'Data', author: 'Autor', note: 'Nota' },
    version: ({ version, number }) => `${version} (número ${number})`,
    next: 'O que vem depois',
    toChanges: 'Ler o que mudou, o impacto e o relatório de comparabilidade',
    toVersions: 'Ver entre as versões e começar a próxima',
    rollOut:
      'Uma edição a usa a partir do dia que a administração escolher (Edições, «Versões»). Peça a ela: até lá nenhum tablet a usa.',
    discarded: 'Este rascunho foi abandonado. Não pode ser publicado.',
  },
};
