import type { PreviewTexts } from './preview-texts.ts';

export const previewInFrench: PreviewTexts = {
  title: 'Aperçu',
  frameTitle: 'L’entretien tel qu’il est mené',
  sizes: { phone: 'Téléphone', tablet: 'Tablette', alone: 'En autonomie (tablette)', pane: 'Tout le volet' },
  size: 'Taille',
  respondent: 'Personne interrogée',
  meet: 'Personne…',
  startAgain: 'Recommencer',
  pick: 'Choisir en touchant',
  showSelected: 'Aller à la question',
  keep: 'Garder cette personne',
  notAlone:
    'Aucune partie à remplir en autonomie n’est encore prévue pour cette personne. Choisissez-en une dont l’entretien est complet.',
  notAsked: 'Cette question n’est pas posée à cette personne, d’après ses réponses jusqu’ici.',
  whyNotAsked: 'Pourquoi n’est-elle pas posée ?',
  unusable: (n, count) =>
    n === 1
      ? 'Une erreur empêche de mener l’entretien. L’aperçu le montre tel qu’il était avant.'
      : `${count} erreurs empêchent de mener l’entretien. L’aperçu le montre tel qu’il était avant.`,
  state: {
    title: 'La personne interrogée',
    onScreen: 'À l’écran',
    noQuestion: 'Aucune question à l’écran.',
    forms: 'Formulaires jusqu’ici',
    status: { done: 'complet', partial: 'commencé', new: 'pas commencé' },
    answers: 'Réponses',
    noAnswer: 'Aucune réponse pour l’instant.',
    incidents: 'Incidents et leur code ICCS',
    noIncident: 'Aucun incident pour l’instant.',
    noCode: 'le code est attribué au bureau',
    open: (n, count) => (n === 1 ? 'Un point reste ouvert.' : `${count} points restent ouverts.`),
  },
  frame: {
    finishedTitle: 'L’entretien est complet',
    finishedBody: 'C’était un essai : rien n’est envoyé ni conservé.',
    startAgain: 'Recommencer',
    lockedTitle: 'La tablette est verrouillée',
    lockedBody: 'Sur une tablette, le code de l’enquêteur l’ouvre ici.',
    takeBack: 'Continuer comme enquêteur',
  },
};
