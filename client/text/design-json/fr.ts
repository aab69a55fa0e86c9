import type { DesignJsonTexts } from './design-json-texts.ts';

export const jsonInFrench: DesignJsonTexts = {
  nothing: 'Choisissez quelque chose pour voir son fichier en JSON.',
  title: (file) => `${file} en JSON`,
  inStep: 'Ce qui est valide est repris à chaque pause.',
  invalid: ({ line, column }) =>
    `Ce n’est plus du JSON à partir de la ligne ${line}, colonne ${column}. Rien ne change d’ici là.`,
  throwAway: 'Revenir à ce qui est là',
};
