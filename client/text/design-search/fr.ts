import type { DesignSearchTexts } from './design-search-texts.ts';

export const searchInFrench: DesignSearchTexts = {
  open: 'Chercher',
  title: 'Chercher et remplacer',
  close: 'Fermer',
  words: 'Chercher',
  others: 'Remplacer par',
  protectedHint: 'Ce qui est entre accolades ou entre < > reste tel quel.',
  where: 'Où',
  textsIn: (language) => `Textes en ${language}`,
  allTexts: 'Textes dans toutes les langues',
  settings: 'Conditions et réglages (recherche seule)',
  exact: 'Respecter les majuscules et les accents',
  whole: 'Mots entiers seulement',
  hits: 'Ce qui a été trouvé',
  found: (n) => (n === 0 ? 'Rien n’a été trouvé.' : n === 1 ? 'Un endroit.' : `${n} endroits.`),
  more: (n) => `Les ${n} premiers sont montrés : précisez la recherche.`,
  replace: (n) => (n === 0 ? 'Remplacer' : n === 1 ? 'Remplacer à un endroit' : `Remplacer à ${n} endroits`),
  replaceIn: (place) => `Remplacer dans ${place}`,
  replaced: (n) =>
    n === 1
      ? 'Remplacé à un endroit. Annuler le rétablit.'
      : `Remplacé à ${n} endroits. Une seule annulation les rétablit.`,
};
