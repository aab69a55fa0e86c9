import type { DwellingTexts } from './dwelling-texts.ts';

export const dwellingsInPortuguese: DwellingTexts = {
  marks: {
    household: (n, c) => `Domicílio ${n} de ${c}`,
    reserve: 'Reserva',
    replaces: (c) => `No lugar de ${c}`,
    replacedBy: (c) => `Substituído por ${c}`,
  },
  rates: {
    withThem: 'Com substituições',
    without: 'Sem substituições',
    lead: 'Cada caso original conta com seu resultado; o que o substitui é um caso a mais. Publique as duas taxas.',
  },
  replace: {
    column: 'Substituição',
    action: 'Substituir',
    actionOf: (label) => `Substituir ${label}`,
    title: (label) => `Substituir ${label}`,
    body: 'A próxima moradia de reserva do mesmo estrato e unidade primária é liberada para quem tem este caso. O caso original mantém seu resultado e conta nas taxas.',
    reason: 'Por quê',
    reasonHint: 'Fica no registro. Não escreva o que uma pessoa contou.',
    reasonMissing: 'Escreva o motivo.',
    done: ({ original, caseId }) => `No lugar de ${original} agora se visita ${caseId}.`,
    refused: {
      'replacement-interviewed': 'Tem uma entrevista, terminada ou começada: não pode ser substituído.',
      'replacement-not-final':
        'As visitas não terminaram: primeiro encerre o caso, com as visitas, os dias e as horas que a regra pede.',
      'replacement-not-a-dwelling':
        'É outro domicílio de uma moradia ou uma reserva não liberada: substitua a moradia sorteada.',
      'replacement-replaced-already': 'Já há outra moradia em seu lugar.',
      'replacement-no-reserve': 'Não há mais reservas em seu estrato e unidade primária: sorteie mais e importe-as.',
    },
  },
};
