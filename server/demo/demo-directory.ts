import { REFERRAL_LANGUAGES, type ReferralService } from '#contract';

type Words = Record<ReferralService['language'], Pick<ReferralService, 'name' | 'hours' | 'offers' | 'languages'>>;

/** Made-up services of an invented country. Each name says so, and nobody answers these telephones. */
const SERVICES: readonly { area: string; phone: string; words: Words }[] = [
  {
    area: '',
    phone: '800 555 0100',
    words: {
      es: {
        name: 'Línea de orientación (demostración)',
        hours: 'Todos los días, las 24 horas',
        offers: 'Le escuchan y le orientan por teléfono, gratis y en confianza.',
        languages: 'español, inglés',
      },
      en: {
        name: 'Guidance line (demonstration)',
        hours: 'Every day, 24 hours a day',
        offers: 'Somebody listens and advises you by telephone, free and in confidence.',
        languages: 'Spanish, English',
      },
      pt: {
        name: 'Linha de orientação (demonstração)',
        hours: 'Todos os dias, 24 horas por dia',
        offers: 'Escutam e orientam você por telefone, de graça e em sigilo.',
        languages: 'espanhol, inglês',
      },
      fr: {
        name: 'Ligne d’orientation (démonstration)',
        hours: 'Tous les jours, 24 heures sur 24',
        offers: 'On vous écoute et on vous conseille par téléphone, gratuitement et en toute confidentialité.',
        languages: 'espagnol, anglais',
      },
    },
  },
  {
    area: '',
    phone: '800 555 0111',
    words: {
      es: {
        name: 'Asesoría jurídica nacional (demostración)',
        hours: 'Lunes a viernes, de 8 a 20 horas',
        offers: 'Asesoría legal gratuita. No necesita haber presentado una denuncia.',
        languages: 'español',
      },
      en: {
        name: 'National legal advice (demonstration)',
        hours: 'Monday to Friday, 8 a.m. to 8 p.m.',
        offers: 'Free legal advice. You do not need to have reported anything.',
        languages: 'Spanish',
      },
      pt: {
        name: 'Assessoria jurídica nacional (demonstração)',
        hours: 'De segunda a sexta, das 8 às 20 horas',
        offers: 'Assessoria jurídica gratuita. Não é preciso ter registrado ocorrência.',
        languages: 'espanhol',
      },
      fr: {
        name: 'Conseil juridique national (démonstration)',
        hours: 'Du lundi au vendredi, de 8 h à 20 h',
        offers: 'Conseil juridique gratuit. Il n’est pas nécessaire d’avoir porté plainte.',
        languages: 'espagnol',
      },
    },
  },
  ...(['1', '2', '3', '4'] as const).map((stratum) => ({
    area: stratum,
    phone: `55 5550 020${stratum}`,
    words: {
      es: {
        name: `Centro de atención de la zona ${stratum} (demostración)`,
        hours: 'Lunes a sábado, de 9 a 18 horas',
        offers: 'Atención psicológica y acompañamiento, sin cita y sin costo.',
        languages: 'español',
      },
      en: {
        name: `Support centre of zone ${stratum} (demonstration)`,
        hours: 'Monday to Saturday, 9 a.m. to 6 p.m.',
        offers: 'Psychological support and somebody to accompany you, free and without an appointment.',
        languages: 'Spanish',
      },
      pt: {
        name: `Centro de atendimento da zona ${stratum} (demonstração)`,
        hours: 'De segunda a sábado, das 9 às 18 horas',
        offers: 'Atendimento psicológico e acompanhamento, sem hora marcada e sem custo.',
        languages: 'espanhol',
      },
      fr: {
        name: `Centre d’accueil de la zone ${stratum} (démonstration)`,
        hours: 'Du lundi au samedi, de 9 h à 18 h',
        offers: 'Soutien psychologique et accompagnement, gratuits et sans rendez-vous.',
        languages: 'espagnol',
      },
    },
  })),
];

/** The directory of the demonstration, one line a service and language. */
export const DEMO_DIRECTORY: readonly ReferralService[] = SERVICES.flatMap(({ area, phone, words }) =>
  REFERRAL_LANGUAGES.map((language) => ({ area, language, phone, ...words[language] })),
);
