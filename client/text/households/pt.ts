import type { HouseholdTexts } from './household-texts.ts';

export const householdsInPortuguese: HouseholdTexts = {
  title: 'Domicílios da moradia',
  add: 'Há outro domicílio nesta moradia',
  formTitle: 'Domicílios nesta moradia',
  explain: 'Um domicílio são as pessoas que dividem os gastos com a comida. Cada um tem suas visitas e sua entrevista.',
  howMany: 'Quantos domicílios há no total',
  labelOf: (n) => `Como reconhecer o domicílio ${n}`,
  labelHint: 'Por exemplo: primeiro andar, porta azul. Não escreva nomes.',
  save: 'Salvar os domicílios',
  cancel: 'Cancelar',
  saved: 'Domicílios salvos neste aparelho.',
  notSaved: 'Os domicílios não foram salvos. Libere espaço no aparelho e tente de novo.',
  number: (n) => `Domicílio ${n}`,
  ofDwelling: (n, all) => `Domicílio ${n} de ${all}`,
  progress: (done, all) => `${done} de ${all} domicílios terminados`,
  waiting: (n) => (n === 1 ? 'Um domicílio novo espera o envio' : `${n} domicílios novos esperam o envio`),
  refused: (n) =>
    n === 1
      ? 'O servidor não aceitou um domicílio novo. Ele continua guardado; avise seu supervisor.'
      : `O servidor não aceitou ${n} domicílios novos. Eles continuam guardados; avise seu supervisor.`,
};
