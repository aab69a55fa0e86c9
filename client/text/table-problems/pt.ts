import type { TableProblemTexts } from './table-problem-texts.ts';

const FAULTS = {
  'not-json': 'O texto não é JSON. Corrija ali.',
  'too-deep': 'Há listas e objetos aninhados demais. Escreva menos níveis.',
  'repeated-key': 'O nome aparece duas vezes, e só o último contaria. Retire um.',
  'reserved-key': 'Esse nome significa outra coisa para os programas. Retire-o.',
};

export const tableProblemsInPortuguese: TableProblemTexts = {
  ofJson: ({ kind, path }) => (path ? `${path}: ${FAULTS[kind]}` : FAULTS[kind]),
  shape: ({ part, problem, remedy }) => `${part}: ${problem}; ${remedy}.`,
  otherShape: (part) => `${part}: não está escrito como pede docs/tables.md. Corrija.`,
  repeatedName: (name) => `${name} aparece duas vezes. Deixe um.`,
  unknownIndicator: (id) => `Não há um indicador ${id}. Escolha outro.`,
  answerAbsent: (id, variable) =>
    `${id} conta as respostas a ${variable}, que esta edição não tem. Retire-o da tabela.`,
  gdpAbsent: (id) =>
    `${id} é uma proporção do produto interno bruto, e a tabela não o indica. Escreva-o em money, gdp.`,
  notOfFile: (id) => `${id} não pode ser calculado: esta edição não tem o que ele conta. Retire-o da tabela.`,
  recordsAbsent: (id) => `${id} não pode ser calculado: esta edição não tem crimes desse tipo. Retire-o da tabela.`,
  unknownCrime: (id, crime, known) => `${id} não existe para ${crime}. Escolha entre: ${known.join(', ')}.`,
  outcomeAbsent: (id, crime, outcome) =>
    `${id} de ${crime} não existe só para ${outcome}. Retire outcome ou escolha um crime que admita tentativas.`,
  totalNotTold: (id, crime) =>
    `${id} de ${crime} seria pequeno demais: nem todas as entrevistas perguntaram. Peça uma taxa ou uma proporção.`,
  amountNotAsked: (id, crime, without, asked) =>
    `${id} de ${crime} seria pequeno demais: não se perguntam os valores de ${without.join(', ')}. Escolha entre: ${asked.join(', ')}.`,
  unknownCategory: (id, category, known) =>
    `${id} não tem a categoria ${category}. Escolha entre: ${known.join(', ')}.`,
  unknownVariable: (variable) =>
    `${variable} não divide todos os indicadores da tabela. Retire a variável ou esses indicadores.`,
  notImputable: (name, known) =>
    `A imputação nomeia ${name}, que aqui não é valor, resposta nem classe. Escolha entre: ${known.join(', ')}.`,
  unknownValue: (variable, value, known) => `${variable} não tem o valor ${value}. Escolha entre: ${known.join(', ')}.`,
  unknownIsValue: (variable) => `${variable} tem um valor chamado unknown. Retire unknown e nomeie esse valor.`,
  nameOfColumn: (variable) =>
    `${variable} é também o nome de uma coluna dos arquivos de tabelas. Dê outro nome à variável no estudo.`,
  eventAtResidence: (variable) =>
    `${variable} diz onde ou quando o crime ocorreu, e a tabela vai pela residência. Retire-a ou mude a base.`,
  residenceAtEvent: (variable) =>
    `${variable} diz onde a pessoa mora, e a tabela vai pelo lugar do crime. Retire-a ou mude a base.`,
  unitsAtEvent: (id) =>
    `${id} conta pessoas ou domicílios, que não têm lugar do crime. Retire-o ou mude a base para residência.`,
  tooManyCells: (cells, most) =>
    `A tabela teria ${cells} células; aqui cabem ${most}. Retire indicadores ou valores, ou use o comando cifra table.`,
  notDividedBy: (variable) =>
    `A tabela compara os valores de ${variable}, mas não se divide por ela. Divida-a por essa variável ou compare outra.`,
  notAValue: (variable, reference, known) =>
    `${reference} não é um valor de ${variable} na tabela. Escolha entre: ${known.join(', ')}.`,
  tooManyPairs: (pairs, most) =>
    `Seriam comparados ${pairs} pares; uma página comporta ${most}. Escolha uma referência ou use o comando cifra table.`,
  unknownDeclared: (name, known) => `Não há ${name} em nenhuma edição. Escolha entre: ${known.join(', ')}.`,
  bridgedTwice: (id, crime, edition) => `Duas pontes passam sobre ${id} de ${crime} a partir de ${edition}. Deixe uma.`,
  nothingShared: (own, other) => `${other} não tem nenhum dos números da tabela de ${own}. Compare com outra edição.`,
  noSharedPsus: (own, other) =>
    `${own} e ${other} não têm nenhuma unidade de amostragem em comum. Retire sharedPsus ou dê às mesmas unidades os mesmos códigos.`,
  unlikeDesigns: (own, other) => `Os desenhos de ${own} e ${other} são de tipos diferentes. Retire sharedPsus.`,
  fittedEditions: (own, other) =>
    `Os pesos de ${own} ou de ${other} foram ajustados a totais: não se conhece sua covariância. Retire sharedPsus.`,
};
