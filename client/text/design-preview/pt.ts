import type { PreviewTexts } from './preview-texts.ts';

export const previewInPortuguese: PreviewTexts = {
  title: 'Prévia',
  frameTitle: 'A entrevista tal como é feita',
  sizes: { phone: 'Celular', tablet: 'Tablet', alone: 'A sós (tablet)', pane: 'Painel inteiro' },
  size: 'Tamanho',
  respondent: 'Pessoa entrevistada',
  meet: 'Pessoa…',
  startAgain: 'Começar de novo',
  pick: 'Escolher tocando',
  showSelected: 'Ir à pergunta',
  keep: 'Salvar esta pessoa',
  notAlone: 'Para esta pessoa ainda não há parte que se responda a sós. Escolha uma cuja entrevista esteja completa.',
  notAsked: 'Isso não é perguntado a esta pessoa, pelo que ela respondeu até agora.',
  whyNotAsked: 'Por que não se pergunta?',
  unusable: (n, count) =>
    n === 1
      ? 'Um erro impede que a entrevista seja feita. A prévia a mostra como estava antes.'
      : `${count} erros impedem que a entrevista seja feita. A prévia a mostra como estava antes.`,
  state: {
    title: 'A pessoa entrevistada',
    onScreen: 'Na tela',
    noQuestion: 'Não há perguntas na tela.',
    forms: 'Formulários até agora',
    status: { done: 'completo', partial: 'iniciado', new: 'não iniciado' },
    answers: 'Respostas',
    noAnswer: 'Ainda não há respostas.',
    incidents: 'Incidentes e seu código ICCS',
    noIncident: 'Nenhum incidente até agora.',
    noCode: 'o código é dado pelo escritório',
    open: (n, count) => (n === 1 ? 'Há um ponto em aberto.' : `Há ${count} pontos em aberto.`),
  },
  frame: {
    finishedTitle: 'A entrevista está completa',
    finishedBody: 'Era um teste: nada é enviado nem salvo.',
    startAgain: 'Começar de novo',
    lockedTitle: 'O tablet está bloqueado',
    lockedBody: 'Em um tablet, aqui se abre com o código de quem entrevista.',
    takeBack: 'Continuar como quem entrevista',
  },
};
