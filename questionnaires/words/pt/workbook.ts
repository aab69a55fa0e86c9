import type { WorkbookWords } from '../workbook-words.ts';

export const workbookInPortuguese: WorkbookWords = {
  readFirst: 'Leia primeiro',
  texts: 'Textos',
  explanation: {
    what: 'Esta pasta de trabalho contém os textos do questionário $1. Cada linha da planilha seguinte é um texto.',
    where:
      'Escreva nas colunas com o nome de um idioma, como $2. A coluna que começa com “source” é o texto a traduzir; form, asked, before e about dizem onde ele aparece, a quem se pergunta e o que vem antes.',
    fills:
      'As palavras entre chaves, como {crime}, são preenchidas pelo programa. Mantenha cada uma como está, em qualquer lugar da frase.',
    states:
      'Uma coluna “state” diz em que ponto está um texto. Um texto que você escreve fica como “traduzido”. Escolha “revisado” se uma segunda pessoa o leu.',
    free: 'Você pode ordenar e filtrar linhas, retirar linhas, ocultar ou mover colunas, acrescentar colunas e notas, e entregar só uma parte.',
    left: 'Uma célula vazia não muda nada: daqui nunca se apaga um texto.',
    never:
      'Deixe as colunas key e check como estão: dizem qual texto é cada linha e como ele era quando a pasta foi feita. Fórmulas não são aceitas.',
  },
  states: { missing: 'falta', stale: 'o original mudou', done: 'traduzido', reviewed: 'revisado' },
  parts: {
    instrument: 'O questionário',
    forms: 'Títulos de formulários',
    screens: 'Títulos de telas',
    questions: 'Perguntas que não são feitas',
    choices: 'Respostas que não são oferecidas',
    missing: 'Formas de não responder',
    phrases: 'Partes de frases',
    crimes: 'Crimes',
    edits: 'Avisos',
    fills: 'Palavras do país',
    states: 'Estados e regiões',
  },
};
