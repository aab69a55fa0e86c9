import type { InFigureLanguages } from './figure-languages.ts';

/** After a sentence that names the highest and the lowest figure of a picture, where no test stands behind it. */
export const UNTESTED_ORDER: InFigureLanguages<string> = {
  es: 'Ese orden no se sometió a prueba: puede deberse al muestreo.',
  en: 'Their order was not tested: it may be due to sampling.',
  pt: 'Essa ordem não foi testada: pode se dever à amostragem.',
  fr: 'Cet ordre n’a pas été testé\u00a0: il peut tenir à l’échantillonnage.',
};
