import type { HouseholdTexts } from './household-texts.ts';

export const householdsInFrench: HouseholdTexts = {
  title: 'Ménages du logement',
  add: 'Il y a un autre ménage ici',
  formTitle: 'Ménages dans ce logement',
  explain:
    'Un ménage, ce sont les personnes qui partagent les dépenses de nourriture. Chaque ménage a ses visites et son entretien.',
  howMany: 'Nombre de ménages en tout',
  labelOf: (n) => `Comment reconnaître le ménage ${n}`,
  labelHint: 'Par exemple : premier étage, porte bleue. N’écrivez pas de noms.',
  save: 'Enregistrer les ménages',
  cancel: 'Annuler',
  saved: 'Ménages enregistrés sur cette tablette.',
  notSaved: 'Les ménages n’ont pas été enregistrés. Libérez de l’espace sur la tablette et réessayez.',
  number: (n) => `Ménage ${n}`,
  ofDwelling: (n, all) => `Ménage ${n} sur ${all}`,
  progress: (done, all) => `${done} ménages sur ${all} terminés`,
  waiting: (n) => (n === 1 ? 'Un nouveau ménage attend l’envoi' : `${n} nouveaux ménages attendent l’envoi`),
  refused: (n) =>
    n === 1
      ? 'Le serveur n’a pas accepté un nouveau ménage. Il reste enregistré ; prévenez la supervision.'
      : `Le serveur n’a pas accepté ${n} nouveaux ménages. Ils restent enregistrés ; prévenez la supervision.`,
};
