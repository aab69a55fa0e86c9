import type { ReferralTexts } from './referral-texts.ts';

export const referralInEnglish: ReferralTexts = {
  open: 'Services',
  title: 'Where to get guidance',
  forEverybody: 'Everybody who is interviewed sees this same list. It is noted nowhere that you saw it.',
  near: 'Near here',
  national: 'In the whole country',
  spoken: (languages) => `They speak: ${languages}`,
  close: 'Close',
  admin: {
    title: 'Guidance services',
    lead: 'Everybody who is interviewed is shown the same list of services, by where the dwelling is and in their language. Tablets carry it with the cases.',
    edition: 'Edition',
    none: 'This edition has no services. Until you import the list, tablets show the general text of the questionnaire. Download the template, fill it in and import it here.',
    here: (lines, date) => `Lines: ${lines}. Imported on ${date}.`,
    demonstration: 'These services are made up for the demonstration: nobody answers these telephones.',
    columns:
      'CSV in UTF-8, one line for each service and language. area: how the PSU code begins; empty for the whole country (at least one). language: es, en, pt or fr. Then name, phone, hours, offers and languages. It replaces the previous list.',
    template: 'Download the template',
    file: 'CSV file',
    send: 'Import the services',
    sending: 'Importing…',
    noFile: 'Choose the file first.',
    imported: (lines) => `Services imported: ${lines}. Tablets receive them when they have a network.`,
  },
};
