import type { Localized } from '#questionnaires';
import type { HeldInColumn } from './held.ts';

/** What columns are called that figures read; `{of}` is the variable, the crime, the series or the number. */
const LABELS: Readonly<Record<HeldInColumn['what'], Localized>> = {
  domain: { es: 'Grupo: {of}', en: 'Group: {of}', pt: 'Grupo: {of}', fr: 'Groupe : {of}' },
  table_domain: { es: 'Grupo: {of}', en: 'Group: {of}', pt: 'Grupo: {of}', fr: 'Groupe : {of}' },
  answer: {
    es: 'Respuesta como la leen las cifras: {of}',
    en: 'Answer as figures read it: {of}',
    pt: 'Resposta como as cifras a leem: {of}',
    fr: 'Réponse telle que les chiffres la lisent : {of}',
  },
  told: { es: 'Respuesta: {of}', en: 'Answer: {of}', pt: 'Resposta: {of}', fr: 'Réponse : {of}' },
  told_missing: {
    es: 'Por qué falta: {of}',
    en: 'Why it is not there: {of}',
    pt: 'Por que falta: {of}',
    fr: 'Pourquoi elle manque : {of}',
  },
  told_answer: {
    es: 'Respuesta como la leen las cifras: {of}',
    en: 'Answer as figures read it: {of}',
    pt: 'Resposta como as cifras a leem: {of}',
    fr: 'Réponse telle que les chiffres la lisent : {of}',
  },
  answer_given: { es: 'Respuesta: {of}', en: 'Answer: {of}', pt: 'Resposta: {of}', fr: 'Réponse : {of}' },
  answer_missing: {
    es: 'Por qué falta: {of}',
    en: 'Why it is not there: {of}',
    pt: 'Por que falta: {of}',
    fr: 'Pourquoi elle manque : {of}',
  },
  amount: { es: 'Monto: {of}', en: 'Amount: {of}', pt: 'Valor: {of}', fr: 'Montant : {of}' },
  amount_missing: {
    es: 'Por qué falta el monto: {of}',
    en: 'Why the amount is not there: {of}',
    pt: 'Por que falta o valor: {of}',
    fr: 'Pourquoi le montant manque : {of}',
  },
  at_risk: {
    es: '1 para quien podía sufrir el delito: {of}',
    en: '1 for who could suffer the crime: {of}',
    pt: '1 para quem podia sofrer o crime: {of}',
    fr: '1 pour qui pouvait subir l’infraction : {of}',
  },
  not_asked: {
    es: '1 para quien no fue preguntado, o no como los demás: {of}',
    en: '1 for who was not asked, or not as the others: {of}',
    pt: '1 para quem não foi perguntado, ou não como os demais: {of}',
    fr: '1 pour qui n’a pas été interrogé, ou pas comme les autres : {of}',
  },
  dont_know: {
    es: '1 para quien no supo si ocurrió: {of}',
    en: '1 for who did not know whether it happened: {of}',
    pt: '1 para quem não soube se ocorreu: {of}',
    fr: '1 pour qui ne savait pas si cela a eu lieu : {of}',
  },
  refused: {
    es: '1 para quien no quiso decir si ocurrió: {of}',
    en: '1 for who refused to say whether it happened: {of}',
    pt: '1 para quem não quis dizer se ocorreu: {of}',
    fr: '1 pour qui a refusé de dire si cela a eu lieu : {of}',
  },
  members: {
    es: 'Integrantes del hogar que lo sufrieron: {of}',
    en: 'Members of the household who suffered it: {of}',
    pt: 'Moradores do domicílio que o sofreram: {of}',
    fr: 'Membres du ménage qui l’ont subi : {of}',
  },
  member_victim: {
    es: '1 si otro integrante del hogar sufrió un delito personal',
    en: '1 where another member of the household suffered a crime against a person',
    pt: '1 se outro morador sofreu um crime contra a pessoa',
    fr: '1 si un autre membre du ménage a subi une infraction contre la personne',
  },
  series: {
    es: 'Serie de los Objetivos de Desarrollo Sostenible: {of}',
    en: 'Series of the Sustainable Development Goals: {of}',
    pt: 'Série dos Objetivos de Desenvolvimento Sustentável: {of}',
    fr: 'Série des Objectifs de développement durable : {of}',
  },
  series_answered: {
    es: 'La misma serie, sin quienes no lo dijeron: {of}',
    en: 'The same series, without those who did not say: {of}',
    pt: 'A mesma série, sem quem não disse: {of}',
    fr: 'La même série, sans ceux qui ne l’ont pas dit : {of}',
  },
  outcome: {
    es: 'Hecho consumado o tentativa',
    en: 'Completed or attempted',
    pt: 'Fato consumado ou tentativa',
    fr: 'Fait consommé ou tentative',
  },
  fpc: {
    es: 'UPM del estrato, o parte de ellas que se muestreó',
    en: 'PSUs of the stratum, or the share of them that was sampled',
    pt: 'UPAs do estrato, ou parte delas que foi amostrada',
    fr: 'UPE de la strate, ou part d’entre elles qui a été tirée',
  },
  stage_stratum: {
    es: 'Estrato de la etapa {of}',
    en: 'Stratum of stage {of}',
    pt: 'Estrato da etapa {of}',
    fr: 'Strate du degré {of}',
  },
  stage_cluster: {
    es: 'Unidad de la etapa {of}',
    en: 'Unit of stage {of}',
    pt: 'Unidade da etapa {of}',
    fr: 'Unité du degré {of}',
  },
  stage_fpc: {
    es: 'Unidades de la etapa {of}, o parte de ellas que se muestreó',
    en: 'Units of stage {of}, or the share of them that was sampled',
    pt: 'Unidades da etapa {of}, ou parte delas que foi amostrada',
    fr: 'Unités du degré {of}, ou part d’entre elles qui a été tirée',
  },
  weight: { es: 'Otro peso: {of}', en: 'Another weight: {of}', pt: 'Outro peso: {of}', fr: 'Autre poids : {of}' },
  replicate: {
    es: 'Peso de la réplica {of}',
    en: 'Weight of replicate {of}',
    pt: 'Peso da réplica {of}',
    fr: 'Poids de la réplique {of}',
  },
  interview_of: {
    es: 'De quién es la entrevista, en un panel',
    en: 'Whose interview it is, in a panel',
    pt: 'De quem é a entrevista, em um painel',
    fr: 'De qui est l’entretien, dans un panel',
  },
  figure: { es: 'Cifra: {of}', en: 'Figure: {of}', pt: 'Cifra: {of}', fr: 'Chiffre : {of}' },
  denominator: {
    es: 'Denominador de la cifra: {of}',
    en: 'Denominator of the figure: {of}',
    pt: 'Denominador da cifra: {of}',
    fr: 'Dénominateur du chiffre : {of}',
  },
  in_figures: {
    es: '0 para entrevistas de una versión que no está en las cifras',
    en: '0 for interviews of a version that is in no figure',
    pt: '0 para entrevistas de uma versão que não está nas cifras',
    fr: '0 pour les entretiens d’une version qui n’est dans aucun chiffre',
  },
};

/**
 * The label of a column that figures read, in every language of the product.
 *
 * @param called what the variable, the crime or the figure is called, by language; by default by its name
 */
export function analysedLabel({ what, of = '' }: HeldInColumn, called: Localized = {}): Localized {
  const said = Object.entries(LABELS[what]).map(
    ([language, text]) => [language, text.replace('{of}', () => called[language] ?? of)] as const,
  );
  return Object.fromEntries(said);
}
