import type { CardTexts } from './card-texts.ts';

export const cardInFrench: CardTexts = {
  open: 'Montrer ma carte',
  title: 'Qui vous rend visite',
  interviewsFor: 'Mène des entretiens pour',
  credential: (user) => `Carte professionnelle : ${user}`,
  verify: 'Vous pouvez appeler maintenant pour le vérifier :',
  none: 'La supervision n’a pas encore saisi l’institution.',
  formTitle: 'Carte d’identification',
  formLead: 'Les personnes interrogées la voient sur la tablette, pour vérifier qui leur rend visite.',
  institution: 'Institution',
  phone: 'Téléphone pour vérifier',
  save: 'Enregistrer la carte',
  saved: 'Carte enregistrée. Les tablettes la reçoivent dès qu’elles ont un réseau.',
  missing: 'Saisissez le nom de l’institution.',
  wrongPhone: 'Saisissez un numéro de téléphone.',
};
