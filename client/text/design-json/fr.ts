import type { DesignJsonTexts } from './design-json-texts.ts';

export const jsonInFrench: DesignJsonTexts = {
  nothing: 'Choisissez quelque chose pour voir son fichier en JSON.',
  title: (file) => `${file} en JSON`,
  inStep: 'Ce qui est valide est repris à chaque pause.',
  wrong: {
    'no-json': ({ line, column }) =>
      `Ce n’est plus du JSON à partir de la ligne ${line}, colonne ${column}. Rien ne change d’ici là.`,
    'name-twice': ({ line, column }) =>
      `Le nom de la ligne ${line}, colonne ${column}, figure deux fois au même endroit. Rien ne change tant qu’il n’y figure pas une seule fois.`,
    'reserved-name': ({ line, column }) =>
      `Le nom __proto__ de la ligne ${line}, colonne ${column}, ne peut pas être utilisé. Rien ne change tant qu’il n’en a pas un autre.`,
    'too-deep': ({ line, column }) =>
      `À partir de la ligne ${line}, colonne ${column}, trop de niveaux sont imbriqués. Rien ne change tant qu’il n’y en a pas moins.`,
    'too-large-number': ({ line, column }) =>
      `Le nombre de la ligne ${line}, colonne ${column}, est trop grand. Rien ne change tant qu’il n’est pas plus petit.`,
  },
  throwAway: 'Revenir à ce qui est là',
};
