import type { MoveTexts } from './move-texts.ts';

export const moveInPortuguese: MoveTexts = {
  title: 'Esta entrevista começou com outra versão do questionário',
  lead: ({ from, to }) =>
    `Começou com a versão ${from}; as que começam hoje usam a ${to}. O normal é continuar como começou. Se o escritório pediu para passá-la, veja antes o que muda.`,
  stay: (version) => `Continuar com a ${version}`,
  look: (version) => `Ver o que muda com a ${version}`,
  looking: 'Comparando as respostas com a outra versão…',
  seenTitle: (version) => `O que muda com a versão ${version}`,
  move: (version) => `Passar para a ${version}`,
  kept: ({ n, count }) =>
    n === 1 ? `${count} resposta conta como até agora.` : `${count} respostas contam como até agora.`,
  mapped: 'São lidas com outro nome ou código',
  nowhere: {
    'no-variable': 'Não se perguntam mais: ficam guardadas e não contam',
    'no-code': 'A resposta não existe mais: fica guardada e é perguntada de novo',
    'another-unit': 'Agora se perguntam sobre outra pessoa, o domicílio ou outro fato: ficam guardadas e não contam',
    'in-private': 'Agora se perguntam em uma parte confidencial: ficam guardadas e ali são perguntadas de novo',
    later: 'São perguntadas mais adiante: a resposta estará lá, e conta se lhe couberem',
    'not-reached': 'Pelo que foi respondido até agora não lhe cabem: ficam guardadas e só contam se vierem a caber',
  },
  changed: 'São perguntadas de outra maneira: convém repassá-las',
  newly: 'Perguntas novas no que já foi feito',
  returning: 'Voltam a contar: foram respondidas com uma versão anterior',
  counted: ({ title, count }) => `${title} (${count})`,
  times: (count) => `(${count} vezes)`,
  nothingGoes: 'Nada é apagado. A entrevista é enviada com a versão com que terminar.',
  private: (version) =>
    `Esta entrevista continua com a versão ${version}. Já tem uma parte confidencial: está fechada para essa versão, e ninguém pode lê-la aqui para passá-la a outra.`,
  elsewhere: 'Esta entrevista está aberta em outra janela. Feche-a lá, ou continue como começou.',
  changedMeanwhile: 'A entrevista mudou nesse meio-tempo e não foi passada. Veja de novo o que muda.',
  offline:
    'Para passá-la é preciso ter rede: o escritório diz como se leem as respostas de antes. Continue como começou, ou tente quando houver rede.',
};
