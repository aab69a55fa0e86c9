import type { ContactTexts } from './contact-texts.ts';

export const contactsInEnglish: ContactTexts = {
  title: 'Import contacts',
  lead: 'Address, telephone and whom to ask for at the dwellings of the sample. They are kept encrypted, and only whoever has the case sees them, on the own tablet.',
  columns:
    'CSV in UTF-8, one line for each dwelling: unit_id and at least one of address, phone, contact_name, notes. Each line takes the place of the whole contact of its dwelling; with the other cells empty it deletes it. Dwellings that are not in the file stay as they are.',
  template: 'Download the template for contacts',
  file: 'File of contacts',
  send: 'Import the contacts',
  sending: 'Importing…',
  noFile: 'Choose the file first.',
  withoutKeys:
    'This server lacks the keys to encrypt contacts, and nothing was kept. Ask the administrator to put the whole key ring in its place and start it again.',
  imported: (kept, deleted) =>
    `Contacts kept: ${kept}. Deleted: ${deleted}. Tablets receive the change when they have a network.`,
  example: [
    'EXAMPLE-1',
    'Street and number, town',
    '55 0000 0000',
    'Name of the person',
    'How to get there, or when to call',
  ],
  card: { name: 'Ask for', notes: 'Notes' },
};
