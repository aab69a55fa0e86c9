import type { ProfileProblemTexts } from './profile-problem-texts.ts';

export const profileProblemsInPortuguese: ProfileProblemTexts = {
  unknownVariable: (variable) => `Os registros deste número não têm ${variable}. Escolha outra característica.`,
  answerAbsent: (id, variable) =>
    `${id} conta as respostas a ${variable}, que esta edição não tem. Escolha outro número.`,
  notOfFile: (id) => `${id} não pode ser feito: esta edição não tem o que ele conta. Escolha outro número.`,
  recordsAbsent: (id) => `${id} não pode ser feito: esta edição não tem crimes desse tipo. Escolha outro número.`,
  gdpAbsent: (id) => `${id} é de toda a pesquisa: nenhum registro tem uma parte. Escolha outro número.`,
  otherShape: (part) => `${part}: não está escrito como docs/profiles.md pede. Corrija.`,
  severalCategories: (id, known) => `${id} tem várias respostas. Escolha uma: ${known.join(', ')}.`,
  severalUnits: (id, crimes) => `${id} não tem um conjunto de crimes próprio. Escolha um: ${crimes.join(', ')}.`,
  notExplained: (id, kind) =>
    kind === 'logistic'
      ? `${id} não é uma proporção. Escolha razões de taxas, ou uma proporção.`
      : `${id} não é nem uma proporção nem uma quantidade de cada registro. Escolha outro número.`,
  notATerm: (name, terms) => `${name} não é uma característica do modelo. Escolha uma delas: ${terms.join(', ')}.`,
  marginWithout: (names) => `${names.join(', ')}: uma característica está duas vezes. Deixe uma.`,
  interactionWithout: (needed) =>
    `Uma interação de três precisa também da de ${needed.split(':').join(' e ')}. Adicione-a.`,
  oneLevel: (variable) => `Todos os registros têm um só valor de ${variable}: não há o que comparar. Retire-a.`,
  noRecords: () => 'Nenhum registro tem tudo de que o modelo precisa. Escolha mais registros ou menos características.',
  mergedTwice: (variable, value) =>
    `${variable}: ${value} está em dois grupos, ou é o nome de um valor posto em outro. Ponha cada valor em um.`,
  notFitted: ({ code }, terms, levels) => {
    const of = terms.length > 0 ? `${terms.join(', ')}: ` : '';
    if (code === 'separation' && terms.length === 0)
      return 'Todos os registros do modelo são iguais: não há o que comparar. Escolha mais registros ou outro número.';
    if (code === 'collinear-terms') return `${of}diz o mesmo que as outras características. Retire-a.`;
    if (levels.length > 0)
      return `${of}todos são iguais em ${levels.join(', ')}, de modo que não há razão a calcular. Junte-o com outro valor.`;
    return `${of}o modelo não tem estimativa. Junte valores pequenos, ou retire uma característica.`;
  },
};
