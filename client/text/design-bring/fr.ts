import type { DesignBringTexts } from './design-bring-texts.ts';

export const bringInFrench: DesignBringTexts = {
  title: 'Reprendre des écrans d’un autre questionnaire',
  lead: 'Ils viennent avec leurs textes, leurs listes, leurs contrôles et leurs conditions. Ce qui est déjà ici et dit la même chose est partagé.',
  questionnaire: 'Questionnaire',
  form: 'Formulaire',
  screens: 'Écrans',
  questions: (n) => (n === 1 ? '1 question' : `${n} questions`),
  reading: 'Lecture du questionnaire…',
  needsOne: 'Choisissez au moins un écran.',
  bring: 'Reprendre',
};
