import type { ProfileWords } from './profile-words.ts';

export const profileInSpanish: ProfileWords = {
  heading: 'Perfil ajustado',
  explained: 'Qué se explica',
  crime: 'Delito o conjunto',
  category: 'Respuesta',
  among: 'Solo',
  study: 'Encuesta',
  records: (n, positives) => `${n} registros están en el modelo; ${positives} de ellos tienen lo que se cuenta.`,
  kinds: { logistic: 'Modelo logístico', poisson: 'Modelo de Poisson' },
  ratioNames: { logistic: 'razón de momios', poisson: 'razón de tasas' },
  ratios: 'Razones',
  ratiosNote:
    'Ajustada: con todas las demás variables como están. Cruda: de un modelo con esta variable sola, sobre los mismos registros. Una razón de momios no es una razón de riesgos: los márgenes de abajo dicen riesgos.',
  term: 'Variable',
  level: 'Valor',
  cases: 'Registros',
  crude: 'Cruda',
  adjusted: 'Ajustada',
  limits: (percent) => `Límites (${percent})`,
  p: 'p',
  reference: 'referencia',
  intercept: 'Todos en las referencias',
  tests: 'Pruebas conjuntas',
  testsNote: {
    wald: 'Si una variable tiene algún efecto, con sus interacciones: prueba de Wald con la varianza del diseño.',
    likelihood_ratio:
      'Si una variable tiene algún efecto, con sus interacciones: prueba de razón de verosimilitudes de trabajo de Rao y Scott.',
  },
  allTerms: 'Todas juntas',
  statistic: 'Estadístico',
  degrees: 'Grados de libertad',
  margins: 'Márgenes predictivos',
  marginsNote:
    'Cuál sería la cifra si todos los registros tuvieran este valor y lo demás quedara como está; con la diferencia con la referencia y el cociente.',
  margin: (per) => (per === '1' ? 'Margen' : `Margen por ${per}`),
  difference: 'Diferencia',
  quotient: 'Cociente',
  notComputed: 'no calculado',
  caution: 'Un modelo muestra lo que va junto. No es prueba de una causa.',
};
