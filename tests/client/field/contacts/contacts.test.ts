import { createElement } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ContactCard } from '../../../../client/field/contacts/ContactCard.tsx';
import { mapAddress, phoneAddress } from '../../../../client/field/contacts/contact-links.ts';
import { forgetContacts, keepContacts, keptContacts } from '../../../../client/field/contacts/kept-contacts.ts';
import type { Journal } from '../../../../client/field/journal/journal.ts';
import { drawn, named, textIn } from '../../elements.ts';
import { emptyDevice, switchOn } from '../device.ts';

const contact = (caseId: string) => ({
  survey: 's',
  caseId,
  address: `Calle del Canario ${caseId}`,
  phone: '55 5555',
  contactName: 'Rosa Colibrí',
  notes: 'Timbre del Tucán',
});

describe('addresses and telephone numbers on the tablet', () => {
  let journal: Journal;
  beforeEach(async () => {
    emptyDevice();
    journal = await switchOn();
  });

  it('are there after it was switched off, and sealed', async () => {
    await keepContacts(journal, [contact('A-1')]);
    journal.db.close();
    journal = await switchOn();
    expect([...(await keptContacts(journal)).values()]).toEqual([contact('A-1')]);
    for (const { content } of await journal.db.getAll('pocket'))
      expect(Buffer.from(content.data).toString('latin1')).not.toMatch(/Canario|5555|Colibr|Tuc/);
  });

  it('leave it with their case', async () => {
    await keepContacts(journal, [contact('A-1'), contact('A-2')]);
    await forgetContacts(journal, [{ survey: 's', caseId: 'A-2' }]);
    expect([...(await keptContacts(journal)).keys()]).toEqual(['s A-2']);
    await keepContacts(journal, []);
    expect((await keptContacts(journal)).size).toBe(0);
  });

  it('say whom to ask for and what helps to get there, where the office knows it', () => {
    const card = drawn(createElement(ContactCard, { contact: contact('A-1'), onCall: () => undefined }));
    expect(named(card, 'p').map(textIn)).toEqual([
      'Preguntar por: Rosa Colibrí',
      'Calle del Canario A-1Abrir en el mapa',
      '55 5555Llamar',
      'Notas: Timbre del Tucán',
    ]);
    // Neither goes to the map or to the telephone.
    const links = named(card, 'a').map(({ attributes }) => decodeURIComponent(attributes.href!));
    expect(links).toEqual(['geo:0,0?q=Calle del Canario A-1', 'tel:555555']);
    const { contactName: _, notes: __, ...bare } = contact('A-1');
    expect(named(drawn(createElement(ContactCard, { contact: bare, onCall: () => undefined })), 'p')).toHaveLength(2);
  });

  it('are written so that the tablet can call and find the way', () => {
    expect(phoneAddress('+52 (55) 5555-0101 ')).toBe('tel:+525555550101');
    expect(mapAddress('Calle 1 & 2, Ñuñoa')).toBe('geo:0,0?q=Calle%201%20%26%202%2C%20%C3%91u%C3%B1oa');
  });
});
