import type { CheckInTexts } from './check-in-texts.ts';

export const checkInInFrench: CheckInTexts = {
  name: 'Horloge de visite',
  goIn: 'J’entre',
  howLong: 'Je pense sortir dans',
  minutes: (n) => `${n} minutes`,
  clock: (time) => `Horloge : jusqu’à ${time}`,
  over: 'Le temps est écoulé. Êtes-vous sorti·e ?',
  out: 'Je suis sorti·e',
  more: '15 minutes de plus',
  alarm: 'Noter le service',
  noted: 'Noté.',
  title: 'Personnes à joindre',
  lead: 'Qui a demandé de l’aide ou n’a pas dit être sorti d’un logement.',
  nobody: 'Personne pour l’instant.',
  asksForHelp: 'Demande de l’aide',
  late: 'N’a rien dit',
  settle: 'Je l’ai jointe',
  columns: { interviewer: 'Entretien', case: 'Logement', due: 'Sortie prévue', what: 'Situation', action: 'Action' },
};
