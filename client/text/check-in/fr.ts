import type { CheckInTexts } from './check-in-texts.ts';

export const checkInInFrench: CheckInTexts = {
  name: 'Horloge de visite',
  goIn: 'J’entre',
  howLong: 'Je pense sortir dans',
  minutes: (n) => `${n} minutes`,
  clock: (time) => `Horloge : jusqu’à ${time}`,
  over: 'Le temps est écoulé. Êtes-vous dehors ?',
  out: 'Je suis dehors',
  more: '15 minutes de plus',
  alarm: 'Noter le service',
  noted: 'Noté.',
  title: 'Personnes à joindre',
  lead: 'Les personnes qui ont demandé de l’aide, ou n’ont pas encore dit qu’elles sont sorties d’un logement.',
  nobody: 'Personne pour l’instant.',
  asksForHelp: 'Demande de l’aide',
  late: 'Sans nouvelles',
  settle: 'J’ai joint la personne',
  columns: { interviewer: 'Qui enquête', case: 'Logement', due: 'Sortie prévue', what: 'Situation', action: 'Action' },
};
