import type { MoveTexts } from './move-texts.ts';

export const moveInFrench: MoveTexts = {
  title: 'Cet entretien a commencé avec une autre version du questionnaire',
  lead: ({ from, to }) =>
    `Il a commencé avec la version ${from} ; ceux qui commencent aujourd’hui utilisent la ${to}. Normalement il continue comme il a commencé. Si le bureau vous a demandé de le faire passer, voyez d’abord ce qui change.`,
  stay: (version) => `Continuer avec la ${version}`,
  look: (version) => `Voir ce qui change avec la ${version}`,
  looking: 'Comparaison des réponses avec l’autre version…',
  seenTitle: (version) => `Ce qui change avec la version ${version}`,
  move: (version) => `Passer à la ${version}`,
  kept: ({ n, count }) =>
    n === 1 ? `${count} réponse compte comme avant.` : `${count} réponses comptent comme avant.`,
  mapped: 'Lues sous un autre nom ou un autre code',
  nowhere: {
    'no-variable': 'Plus demandées : elles restent et ne comptent pas',
    'no-code': 'La réponse n’existe plus : elle reste, et la question est posée de nouveau',
    'another-unit':
      'Désormais demandées sur une autre personne, le ménage ou un autre fait : elles restent et ne comptent pas',
    'in-private': 'Désormais demandées dans une partie confidentielle : elles restent, et y sont posées de nouveau',
    later: 'Demandées plus loin : la réponse y sera, et compte si elles le concernent',
    'not-reached':
      'Pas concernées selon les réponses données jusqu’ici : elles restent, et ne comptent que si elles le deviennent',
  },
  changed: 'Demandées autrement : mieux vaut les revoir',
  newly: 'Nouvelles questions dans ce qui est déjà fait',
  returning: 'Comptent de nouveau : on y a répondu avec une version antérieure',
  counted: ({ title, count }) => `${title} (${count})`,
  times: (count) => `(${count} fois)`,
  nothingGoes: 'Rien n’est effacé. L’entretien est envoyé avec la version avec laquelle il se termine.',
  private: (version) =>
    `Cet entretien continue avec la version ${version}. Il a déjà une partie confidentielle : elle est fermée pour cette version, et personne ne peut la lire ici pour la faire passer à une autre.`,
  elsewhere: 'Cet entretien est ouvert dans une autre fenêtre. Fermez-le là-bas, ou continuez comme il a commencé.',
  changedMeanwhile: 'L’entretien a changé entre-temps et n’a pas été passé. Voyez de nouveau ce qui change.',
  offline:
    'Pour le faire passer il faut un réseau : le bureau dit comment se lisent les réponses d’avant. Continuez comme il a commencé, ou essayez quand il y aura un réseau.',
};
