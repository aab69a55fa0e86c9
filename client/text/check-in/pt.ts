import type { CheckInTexts } from './check-in-texts.ts';

export const checkInInPortuguese: CheckInTexts = {
  name: 'Relógio da visita',
  goIn: 'Vou entrar',
  howLong: 'Espero sair em',
  minutes: (n) => `${n} minutos`,
  clock: (time) => `Relógio: até ${time}`,
  over: 'O tempo acabou. Já saiu?',
  out: 'Já saí',
  more: 'Mais 15 minutos',
  alarm: 'Anotar turno',
  noted: 'Anotado.',
  title: 'Pessoas a contatar',
  lead: 'Quem pediu ajuda, ou ainda não avisou que saiu de uma moradia.',
  nobody: 'Ninguém por enquanto.',
  asksForHelp: 'Pede ajuda',
  late: 'Não avisou',
  settle: 'Já falei com a pessoa',
  columns: {
    interviewer: 'Quem entrevista',
    case: 'Moradia',
    due: 'Saída prevista',
    what: 'O que acontece',
    action: 'Ação',
  },
};
