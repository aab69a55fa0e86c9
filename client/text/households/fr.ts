import type { HouseholdTexts } from './household-texts.ts';

export const householdsInFrench: HouseholdTexts = {
  title: 'Ménages du logement',
  add: 'Il y a un autre ménage ici',
  formTitle: 'Ménages dans ce logement',
  explain:
    'Un ménage, ce sont les personnes qui partagent les dépenses de nourriture. Chacun a ses visites et son entretien.',
  howMany: 'Combien de ménages y a-t-il en tout',
  labelOf: (n) => `Comment reconnaître le ménage ${n}`,
  labelHint: 'Par exemple : premier étage, porte bleue. Pas de noms.',
  save: 'Enregistrer les ménages',
  cancel: 'Annuler',
  saved: 'Ménages enregistrés sur cet appareil.',
  notSaved: 'Les ménages n’ont pas été enregistrés. Libérez de la place sur l’appareil et réessayez.',
  number: (n) => `Ménage ${n}`,
  ofDwelling: (n, all) => `Ménage ${n} sur ${all}`,
  progress: (done, all) => `${done} ménages sur ${all} terminés`,
  waiting: (n) => (n === 1 ? 'Un nouveau ménage attend l’envoi' : `${n} nouveaux ménages attendent l’envoi`),
  refused: (n) =>
    n === 1
      ? 'Le serveur n’a pas accepté un nouveau ménage. Il reste enregistré ; prévenez votre superviseur.'
      : `Le serveur n’a pas accepté ${n} nouveaux ménages. Ils restent enregistrés ; prévenez votre superviseur.`,
};
