import type { FIGURE_LANGUAGES } from '#contract';
import type { MadeSmallAreas, ModelFigure } from './made-small-areas.ts';

type Language = (typeof FIGURE_LANGUAGES)[number];

interface AreaSentences {
  readonly combined: (weight: string) => string;
  readonly aloneNoSample: string;
  readonly aloneAsSpecified: string;
  readonly outside: string;
  readonly sideBySide: string;
  readonly known: string;
  readonly smoothed: (points: number) => string;
  readonly noneBetween: string;
  readonly cvs: (about: Readonly<Record<'limit' | 'above' | 'smaller' | 'within', string>>) => string;
}

const WORDS: Readonly<Record<Language, AreaSentences>> = {
  es: {
    combined: (weight) =>
      `Estimación de un modelo: la cifra directa del área pesa ${weight}, lo demás lo dicen las covariables.`,
    aloneNoSample: 'Estimación del modelo solo: el área no tiene muestra.',
    aloneAsSpecified:
      'Estimación del modelo solo, como pide la especificación: la cifra directa del área no entra en él.',
    outside: 'Queda fuera de los valores que la cifra puede tener: no la publique.',
    sideBySide:
      'Las cifras directas y las del modelo están lado a lado y nunca se mezclan. La etiqueta de una norma de publicación es de la cifra directa; una estimación de un modelo no tiene ninguna.',
    known: 'El modelo toma como conocidas las varianzas de las cifras directas, que son estimadas.',
    smoothed: (points) =>
      `Las varianzas que el modelo toma como conocidas no son las de cada área: están suavizadas por una función de varianza generalizada, ajustada a ${points} áreas.`,
    noneBetween:
      'El modelo no ve diferencias entre áreas fuera de las covariables (varianza 0): cada área tiene la estimación de sus covariables.',
    cvs: ({ limit, above, smaller, within }) =>
      `Coeficientes de variación directos de más de ${limit}: ${above}; son menores con el modelo: ${smaller}; ya no pasan de ${limit}: ${within}.`,
  },
  en: {
    combined: (weight) =>
      `Estimate of a model: the area's direct figure weighs ${weight}, the rest is what the covariates say.`,
    aloneNoSample: 'Estimate of the model alone: the area has no sample.',
    aloneAsSpecified:
      "Estimate of the model alone, as the specification asks: the area's direct figure has no part in it.",
    outside: 'It lies outside the values that the figure can have: do not publish it.',
    sideBySide:
      'Direct figures and those of the model stand side by side and are never mixed. The label of a publication standard is of the direct figure; an estimate of a model has none.',
    known: 'The model takes the variances of the direct figures as known; they are estimated.',
    smoothed: (points) =>
      `The variances that the model takes as known are not each area's own: they are smoothed by a generalized variance function, fitted to ${points} areas.`,
    noneBetween:
      'The model sees no differences between areas beyond the covariates (variance 0): each area has the estimate of its covariates.',
    cvs: ({ limit, above, smaller, within }) =>
      `Direct coefficients of variation above ${limit}: ${above}; smaller by the model: ${smaller}; no longer above ${limit}: ${within}.`,
  },
  pt: {
    combined: (weight) =>
      `Estimativa de um modelo: o número direto da área pesa ${weight}, o resto é o que dizem as covariáveis.`,
    aloneNoSample: 'Estimativa só do modelo: a área não tem amostra.',
    aloneAsSpecified: 'Estimativa só do modelo, como pede a especificação: o número direto da área não entra nele.',
    outside: 'Fica fora dos valores que o número pode ter: não o publique.',
    sideBySide:
      'Os números diretos e os do modelo estão lado a lado e nunca se misturam. O rótulo de uma norma de publicação é do número direto; uma estimativa de um modelo não tem nenhum.',
    known: 'O modelo toma como conhecidas as variâncias dos números diretos, que são estimadas.',
    smoothed: (points) =>
      `As variâncias que o modelo toma como conhecidas não são as de cada área: estão suavizadas por uma função de variância generalizada, ajustada a ${points} áreas.`,
    noneBetween:
      'O modelo não vê diferenças entre áreas além das covariáveis (variância 0): cada área tem a estimativa das suas covariáveis.',
    cvs: ({ limit, above, smaller, within }) =>
      `Coeficientes de variação diretos acima de ${limit}: ${above}; menores com o modelo: ${smaller}; já não acima de ${limit}: ${within}.`,
  },
  fr: {
    combined: (weight) =>
      `Estimation d’un modèle : le chiffre direct de la zone pèse ${weight}, le reste est ce que disent les covariables.`,
    aloneNoSample: 'Estimation du modèle seul : la zone n’a pas d’échantillon.',
    aloneAsSpecified:
      'Estimation du modèle seul, comme le demande la spécification : le chiffre direct de la zone n’y entre pas.',
    outside: 'Elle est hors des valeurs que le chiffre peut avoir : ne la publiez pas.',
    sideBySide:
      'Les chiffres directs et ceux du modèle sont côte à côte et jamais mêlés. L’étiquette d’une norme de publication est celle du chiffre direct ; une estimation d’un modèle n’en a pas.',
    known: 'Le modèle prend pour connues les variances des chiffres directs, qui sont estimées.',
    smoothed: (points) =>
      `Les variances que le modèle prend pour connues ne sont pas celles de chaque zone : elles sont lissées par une fonction de variance généralisée, ajustée à ${points} zones.`,
    noneBetween:
      'Le modèle ne voit pas de différences entre zones au-delà des covariables (variance 0) : chaque zone a l’estimation de ses covariables.',
    cvs: ({ limit, above, smaller, within }) =>
      `Coefficients de variation directs au-dessus de ${limit} : ${above} ; plus petits par le modèle : ${smaller} ; plus au-dessus de ${limit} : ${within}.`,
  },
};

/** What the figure of a model is, in words. */
export function saidOfModelFigure(
  { basis, direct_weight: weight, outside_range }: ModelFigure,
  language: Language,
): string {
  const words = WORDS[language];
  const ofBasis = {
    combined: words.combined(percent(weight, language)),
    'alone-no-sample': words.aloneNoSample,
    'alone-as-specified': words.aloneAsSpecified,
  }[basis];
  return outside_range ? `${ofBasis} ${words.outside}` : ofBasis;
}

/** What holds of all areas, in words. */
export function saidOfSmallAreas({ variances, fit, cvs }: MadeSmallAreas, language: Language): string[] {
  const words = WORDS[language];
  const { limit, above, smaller, within } = cvs;
  return [
    words.sideBySide,
    variances.curve ? words.smoothed(variances.curve.points.length) : words.known,
    ...(fit.variance === 0 ? [words.noneBetween] : []),
    words.cvs({ limit: percent(limit, language), above: `${above}`, smaller: `${smaller}`, within: `${within}` }),
  ];
}

function percent(share: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share);
}
