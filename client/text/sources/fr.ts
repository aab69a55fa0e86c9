import type { SourceTexts } from './source-texts.ts';

export const sourcesInFrench: SourceTexts = {
  heading: 'De quoi sont faits les chiffres',
  weights: 'Poids',
  designWeights: 'Ceux du plan de sondage',
  otherWeights: 'Des poids qui ne sont plus enregistrés',
  interviews: 'Entretiens',
  allInterviews: 'Tous ceux qui comptent maintenant',
  file: ({ number, when, count, interviews }) =>
    `Fichier d’analyse ${number}, du ${when} : ${count} ${interviews === 'approved' ? 'approuvés' : 'acceptés'}`,
  otherFile: (number) => `Fichier d’analyse ${number}, qui n’est pas de cette édition`,
  withWeights: 'avec les poids :',
  ofInterviews: 'des entretiens :',
  weightsNote: ({ name, hash }) => `Poids : « ${name} », empreinte ${hash}.`,
  designWeightsNote: 'Poids du plan de sondage.',
  fileNote: ({ number, hash }) => `Entretiens du fichier d’analyse ${number}, SHA-256 ${hash}.`,
  ofEdition: ({ edition, note }) => `${edition}. ${note}`,
  weightsOf: (edition) => `Poids de ${edition}`,
  interviewsOf: (edition) => `Entretiens de ${edition}`,
  flaws: {
    'weights-not-made': ({ weighting, count }) =>
      `Les poids « ${weighting} » ne peuvent pas être faits avec cette édition. Erreurs : ${count}. « Poids » dit ce qu’il faut corriger et où.`,
    'weights-negative': ({ weighting }) =>
      `Les poids « ${weighting} » ont des valeurs négatives, et aucun chiffre n’est fait avec elles. Donnez des limites au calage, ou choisissez une autre méthode, sous « Poids ».`,
    'cases-without-weight': ({ count }) =>
      `Entretiens des chiffres qui restent sans poids : ${count}. Ils ne compteraient pour personne. Changez les étapes pour qu’elles gardent qui a répondu.`,
    'weights-of-unapproved': ({ count }) =>
      `Les poids comptent des entretiens que personne n’a approuvés : ${count}. Approuvez-les, ou faites le fichier de tous ceux qui comptent.`,
    'file-interviews': ({ number, before, now }) =>
      `Les entretiens ne sont plus ceux du fichier d’analyse ${number} : ${before} alors, ${now} aujourd’hui, ou d’autres. Faites-en un nouveau dans « Rapports et fichiers ».`,
    'file-codings': ({ number, before, now }) =>
      `Les codages ne sont plus ceux du fichier d’analyse ${number} : ${before} alors, ${now} aujourd’hui, ou d’autres. Faites-en un nouveau dans « Rapports et fichiers ».`,
    'file-other-bytes': ({ number, program }) =>
      `Les enregistrements du fichier d’analyse ${number} ne sont plus ceux que la version ${program} du programme a faits. Faites-en un nouveau dans « Rapports et fichiers ».`,
    'file-design-weights': ({ number }) =>
      `Le fichier d’analyse ${number} a les poids du plan de sondage. Choisissez ceux-là.`,
    'file-has-weights': ({ number, weighting }) =>
      `Le fichier d’analyse ${number} a les poids « ${weighting} ». Choisissez ceux-là.`,
    'file-other-weights': ({ number, weighting }) =>
      `Le fichier d’analyse ${number} a les poids « ${weighting} », et ceux qui sont choisis sont autres : la spécification, un total ou l’échantillon a changé.`,
  },
  unknownWeighting: 'Ces poids ne sont plus enregistrés. Choisissez-en d’autres.',
  unknownFile: 'Cette édition n’a pas ce fichier d’analyse. Choisissez-en un autre.',
  openWeights: 'Voir les poids',
};
