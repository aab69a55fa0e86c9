import type { DesignConditionTexts } from './design-condition-texts.ts';

export const conditionsInPortuguese: DesignConditionTexts = {
  none: 'Sem condição: vale sempre.',
  always: 'Vale sempre.',
  reading: 'Lendo…',
  askedWhen: (sentence) => `Pergunta-se quando ${sentence}`,
  computed: 'dado pelo programa',
  problem: ({ code, what = '', value = '' }) => {
    switch (code) {
      case 'unknown-name':
        return `Aqui não existe {${what}}. Escolha uma pergunta deste formulário, de um anterior que não se repita, ou um nome do programa.`;
      case 'unknown-code':
        return `{${what}} nunca é “${value}”. Escolha um código da sua lista.`;
      case 'unknown-definition':
        return `@${what} não está definida. Escolha outra definição ou defina-a nos ajustes.`;
      case 'unknown-function':
        return `${what} não é uma função nem um operador. Use iif, sum, min ou max.`;
      case 'refused-function':
        return `${what}() lê um relógio e a resposta mudaria depois da entrevista. Use {interview_started_at} ou {window_end}.`;
      case 'negation':
        return 'A negação se escreve com um ponto de exclamação antes do parêntese: !(…).';
      case 'type-mismatch':
        if (what !== '') return `{${what}} é um número. Compare-o com um número, sem aspas.`;
        return 'Um número é comparado com um texto, ou há um valor onde deveria haver uma condição. Escreva números sem aspas e códigos entre aspas.';
      case 'too-long':
        return `Tem mais de ${value} letras. Encurte-a ou dê nome a uma parte nas definições.`;
      case 'too-nested':
        return 'Há partes demais umas dentro das outras. Tire parênteses ou dê nome a uma parte nas definições.';
      default:
        return 'Daqui em diante não se consegue ler. Os nomes ficam entre chaves, os códigos entre aspas simples e os parênteses se fecham.';
    }
  },
  whyNot: 'Por que não aparece?',
  whyShown: 'Por que aparece?',
  whyFalse: 'Por que não vale?',
  whyTrue: 'Por que vale?',
  whyOpen: 'De que mais depende?',
  whyFor: 'Para quem responde na prévia',
  states: { true: 'Vale', false: 'Não vale', open: 'Ainda não se sabe' },
  kinds: { all: 'Todas estas:', any: 'Pelo menos uma destas:', not: 'Que isto não valha:' },
  notYet: 'ainda não perguntado',
  noAnswer: 'sem resposta',
};
