import type { RemarkTexts } from './remark-texts.ts';

export const remarksInFrench: RemarkTexts = {
  add: 'Commenter',
  comment: 'Commentaire',
  flagged: 'Pour la supervision',
  wholeInterview: 'Tout l’entretien',
  label: 'Ce que vous voulez noter',
  openHint: 'La supervision le lit avec cette question. N’écrivez ni noms ni ce que la personne a raconté.',
  closedHint: 'Il est fermé avec les réponses. La supervision ne le voit pas.',
  flagQuestion: 'La supervision doit-elle revoir cette question ? Dites pourquoi',
  flagInterview: 'La supervision doit-elle revoir cet entretien ? Dites pourquoi',
  flagHint: 'En quelques mots, sans noms ni ce que la personne a raconté. Laissez vide si ce n’est pas nécessaire.',
  saves: 'Tout s’enregistre pendant que vous écrivez.',
  remove: 'Effacer',
  done: 'Terminé',
  listTitle: 'Commentaires',
  flagWhole: 'Demander de revoir l’entretien',
  changeWhole: 'Changer la demande à la supervision',
  desk: {
    title: 'Commentaires de l’enquêteur ou de l’enquêtrice',
    none: 'Aucun commentaire.',
    flagged: 'À revoir',
    columns: { question: 'Question', comment: 'Commentaire', flag: 'Pourquoi le revoir' },
    filterLabel: 'Demande de revoir',
    anyFlag: 'avec ou sans demande de revoir',
    onlyFlagged: 'avec demande de revoir',
  },
};
