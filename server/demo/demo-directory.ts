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
        hours: 'Todos los días, a toda hora',
        offers: 'Escucha y orientación gratuita y confidencial por teléfono.',
        languages: 'español, inglés',
      },
      en: {
        name: 'Guidance line (demonstration)',
        hours: 'Every day, at any hour',
        offers: 'Free and confidential listening and guidance by telephone.',
        languages: 'Spanish, English',
      },
      pt: {
        name: 'Linha de orientação (demonstração)',
        hours: 'Todos os dias, a qualquer hora',
        offers: 'Escuta e orientação gratuita e confidencial por telefone.',
        languages: 'espanhol, inglês',
      },
      fr: {
        name: 'Ligne d’orientation (démonstration)',
        hours: 'Tous les jours, à toute heure',
        offers: 'Écoute et conseil gratuits et confidentiels par téléphone.',
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
        offers: 'Asesoría legal gratuita. No hace falta haber presentado una denuncia.',
        languages: 'español',
      },
      en: {
        name: 'National legal advice (demonstration)',
        hours: 'Monday to Friday, 8 a.m. to 8 p.m.',
        offers: 'Free legal advice. Nothing needs to have been reported.',
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
        offers: 'Psychological support and company, without an appointment and free of charge.',
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
        offers: 'Soutien psychologique et accompagnement, sans rendez-vous et gratuits.',
        languages: 'espagnol',
      },
    },
  })),
];

/** The directory of the demonstration, one line a service and language. */
export const DEMO_DIRECTORY: readonly ReferralService[] = SERVICES.flatMap(({ area, phone, words }) =>
  REFERRAL_LANGUAGES.map((language) => ({ area, language, phone, ...words[language] })),
);
