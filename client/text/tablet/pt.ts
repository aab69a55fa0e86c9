import type { TabletTexts } from './tablet-texts.ts';

export const tabletInPortuguese: TabletTexts = {
  code: {
    title: 'Escolha o seu código para este tablet',
    why: 'Enquanto a pessoa entrevistada responde por conta própria, o tablet não mostra mais nada. Com este código você o recupera, mesmo sem rede.',
    label: 'Código',
    hint: 'Seis algarismos ou mais. Não pode ser um algarismo repetido nem uma sequência como 123456.',
    again: 'Repita o código',
    weak: 'Escolha seis algarismos ou mais, que não sejam todos iguais nem uma sequência.',
    differ: 'Não é igual ao primeiro. Digite de novo.',
    keep: 'Salvar o código',
  },
  lock: {
    title: 'Devolva o tablet, por favor',
    lead: 'Quem faz a entrevista o abre com um código. O que você respondeu está salvo e não aparece.',
    label: 'Código de quem entrevista',
    open: 'Abrir',
    checking: 'Um momento…',
    fill: 'Digite o código.',
    wrong: 'Esse não é o código. Digite de novo.',
    wait: (time) => `Tentativas demais. Tente de novo às ${time}.`,
    forgotten: 'Esqueci o meu código',
    withCode: 'Usar o código',
    password: 'Senha de quem entrevista',
    passwordHint: 'Para isto é preciso ter rede. Depois você escolhe um código novo.',
    passwordWrong: 'Essa não é a senha. Digite de novo.',
    passwordTooOften: 'Tentativas demais. Espere alguns minutos e tente de novo.',
    passwordOffline: 'Não há conexão. Use o código ou procure uma rede.',
  },
  alone: {
    missing: { dk: 'Não sei', refused: 'Prefiro não responder', na: 'Não se aplica a mim' },
    goOn: 'Continuo por conta própria',
    begun:
      'O que você já respondeu não aparece. Se continuar por conta própria, segue de onde parou; se lerem as perguntas para você, esta parte começa de novo.',
    exitHint: 'Fechar a tela. O que você respondeu fica salvo e não aparece.',
    notSaved: 'Não é possível salvar. Devolva o tablet a quem faz a entrevista.',
  },
};
