import { beforeEach, describe, expect, it } from 'vitest';
import { mapAddress, phoneAddress } from '../../../../client/field/contacts/contact-links.ts';
import { forgetContacts, keepContacts, keptContacts } from '../../../../client/field/contacts/kept-contacts.ts';
import type { Journal } from '../../../../client/field/journal/journal.ts';
import { emptyDevice, switchOn } from '../device.ts';

const contact = (caseId: string) => ({ survey: 's', caseId, address: `Calle del Canario ${caseId}`, phone: '55 5555' });

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
      expect(Buffer.from(content.data).toString('latin1')).not.toMatch(/Canario|5555/);
  });

  it('leave it with their case', async () => {
    await keepContacts(journal, [contact('A-1'), contact('A-2')]);
    await forgetContacts(journal, [{ survey: 's', caseId: 'A-2' }]);
    expect([...(await keptContacts(journal)).keys()]).toEqual(['s A-2']);
    await keepContacts(journal, []);
    expect((await keptContacts(journal)).size).toBe(0);
  });

  it('are written so that the tablet can call and find the way', () => {
    expect(phoneAddress('+52 (55) 5555-0101 ')).toBe('tel:+525555550101');
    expect(mapAddress('Calle 1 & 2, Ñuñoa')).toBe('geo:0,0?q=Calle%201%20%26%202%2C%20%C3%91u%C3%B1oa');
  });
});
