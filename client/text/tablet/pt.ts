import type { TabletTexts } from './tablet-texts.ts';

export const tabletInPortuguese: TabletTexts = {
  code: {
    title: 'Escolha o seu código para recuperar o tablet',
    why: 'Enquanto a pessoa entrevistada responde por conta própria, o tablet não mostra mais nada. Com este código você o recupera, mesmo sem rede. Não é a frase nem o PIN com que você o abre.',
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
    notKept: 'O tablet não consegue salvar nada agora. Libere espaço e digite o código de novo.',
    wait: (left) => `Tentativas demais. Espere ${left} com esta tela aberta.`,
    forgotten: 'Esqueci o meu código',
    withCode: 'Usar o código',
    password: 'Senha de quem entrevista',
    passwordHint: 'Para isto é preciso ter rede. Depois você escolhe um código novo.',
    passwordWrong: 'Essa não é a senha. Digite de novo.',
    passwordTooOften: 'Tentativas demais. Espere alguns minutos e tente de novo.',
    passwordOffline: 'Não há conexão. Use o código ou procure uma rede.',
  },
  alone: {
    title: 'Suas respostas',
    missing: { dk: 'Não sei', refused: 'Prefiro não responder', na: 'Não se aplica a mim' },
    goOn: 'Continuo por conta própria',
    begun:
      'O que você já respondeu não aparece. Se continuar por conta própria, segue de onde parou; se lerem as perguntas para você, esta parte começa de novo.',
    unusual: 'Algumas respostas desta tela não costumam vir juntas ou são pouco comuns. Estão certas?',
    exitHint: 'Fechar a tela. O que você respondeu fica salvo e não aparece.',
    notSaved: 'Não é possível salvar. Devolva o tablet a quem faz a entrevista.',
  },
  roster: {
    title: 'Isto muda a lista do domicílio',
    leaving: (n, count) => (n === 1 ? 'Uma pessoa sai da lista. Quem é?' : `${count} pessoas saem da lista. Quem são?`),
    leavingNote: 'As respostas de quem sai ficam de lado. As das outras pessoas não mudam.',
    head: 'Quem é agora a pessoa responsável pelo domicílio?',
    headNote: 'Passa ao primeiro lugar da lista. A relação das outras pessoas é perguntada de novo.',
    chooseHead: 'Marque quem é agora a pessoa responsável.',
    coming: (n, count) =>
      n === 1
        ? 'Mais uma pessoa na lista. É alguém que foi retirado antes?'
        : `${count} pessoas a mais na lista. É alguém que foi retirado antes?`,
    comingNote: 'Volta com suas respostas. Se não marcar ninguém, é uma pessoa nova.',
    chooseFewer: (count) => `Marque no máximo: ${count}.`,
    staying: 'Nenhuma resposta fica de lado.',
    perhaps: (n, count) =>
      n === 0
        ? 'Depois se pergunta se o sorteio é repetido.'
        : `Depois se pergunta se o sorteio é repetido. Se outra pessoa for sorteada, ficam de lado as respostas da pessoa sorteada antes: ${count}.`,
    otherPerson: (n, count) =>
      n === 0
        ? 'O sorteio é repetido e outra pessoa é sorteada.'
        : `O sorteio é repetido e outra pessoa é sorteada. Ficam de lado as respostas da pessoa sorteada antes: ${count}.`,
    person: (place, name, age) => [`Pessoa ${place}`, name, age && `${age} anos`].filter(Boolean).join(', '),
    formerPerson: (line, name, age) => [`Linha ${line}`, name, age && `${age} anos`].filter(Boolean).join(', '),
    why: 'Por que muda?',
    reasons: {
      miscounted: 'A contagem estava errada',
      moved: 'Alguém não mora ou não mora mais aqui',
      mistake: 'Um dado foi anotado errado',
      other: 'Outro motivo',
    },
    chooseWho: (count) => `Marque quem sai: ${count}.`,
    chooseWhy: 'Escolha um motivo.',
    change: 'Mudar a lista',
    redraw: 'Repetir o sorteio',
    keep: 'Deixar como estava',
  },
};
