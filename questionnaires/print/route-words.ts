/** Words of the way through the paper, and of its cover. `$1` and `$2` are filled in. */
export type RouteWords = Record<'section' | 'nextMember' | 'period' | 'less' | 'onlyTold', string>;

export const routeWords: Record<'es' | 'en' | 'pt' | 'fr', RouteWords> = {
  en: {
    section: 'go to section $1',
    nextMember: 'For the next person, take a new copy. After the last one, go to section $1.',
    period: 'Reference period: fill in these dates before you begin and read them where a question asks for them.',
    less: '$1, less one for each “No” in $2',
    onlyTold: 'Offer only crimes that were told before.',
  },
  es: {
    section: 'pase a la sección $1',
    nextMember: 'Para la persona siguiente, tome una copia nueva. Después de la última, pase a la sección $1.',
    period: 'Periodo de referencia: anote estas fechas antes de empezar y léalas donde una pregunta las pida.',
    less: '$1, menos uno por cada “No” en $2',
    onlyTold: 'Ofrezca solo delitos que ya se contaron.',
  },
  pt: {
    section: 'passe à seção $1',
    nextMember: 'Para a pessoa seguinte, pegue uma nova cópia. Depois da última, passe à seção $1.',
    period: 'Período de referência: anote estas datas antes de começar e leia-as onde uma pergunta as pedir.',
    less: '$1, menos um por cada “Não” em $2',
    onlyTold: 'Ofereça só crimes que já foram contados.',
  },
  fr: {
    section: 'passez à la section $1',
    nextMember: 'Pour la personne suivante, prenez un nouvel exemplaire. Après la dernière, passez à la section $1.',
    period: 'Période de référence : notez ces dates avant de commencer et lisez-les là où une question les demande.',
    less: '$1, moins un pour chaque « Non » en $2',
    onlyTold: 'Ne proposez que des délits déjà signalés.',
  },
};
