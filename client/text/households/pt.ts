import type { HouseholdTexts } from './household-texts.ts';

export const householdsInPortuguese: HouseholdTexts = {
  title: 'Domicílios da moradia',
  add: 'Há outro domicílio nesta moradia',
  formTitle: 'Domicílios nesta moradia',
  explain:
    'Um domicílio são as pessoas que dividem os gastos com a comida. Cada domicílio tem suas visitas e sua entrevista.',
  howMany: 'Quantos domicílios há no total',
  labelOf: (n) => `Como reconhecer o domicílio ${n}`,
  labelHint: 'Por exemplo: primeiro andar, porta azul. Não escreva nomes.',
  save: 'Salvar os domicílios',
  cancel: 'Cancelar',
  saved: 'Domicílios salvos neste tablet.',
  notSaved: 'Os domicílios não foram salvos. Libere espaço no tablet e tente de novo.',
  number: (n) => `Domicílio ${n}`,
  ofDwelling: (n, all) => `Domicílio ${n} de ${all}`,
  progress: (done, all) => `${done} de ${all} domicílios terminados`,
  waiting: (n) => (n === 1 ? 'Um domicílio novo aguarda o envio' : `${n} domicílios novos aguardam o envio`),
  refused: (n) =>
    n === 1
      ? 'O servidor não aceitou um domicílio novo. Ele continua salvo; avise a supervisão.'
      : `O servidor não aceitou ${n} domicílios novos. Eles continuam salvos; avise a supervisão.`,
};
