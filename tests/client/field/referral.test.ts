import { describe, expect, it } from 'vitest';
import type { ReferralService } from '#contract';
import { referralTemplate } from '../../../client/admin/referrals/referral-template.ts';
import { keepReferrals, keptReferrals } from '../../../client/field/referral/kept-referrals.ts';
import { servicesFor } from '../../../client/field/referral/services-for.ts';
import { DEMO_DIRECTORY } from '../../../server/demo/demo-directory.ts';
import { readReferralsCsv } from '../../../server/referrals/read-referrals-csv.ts';
import { emptyDevice, switchOn } from './device.ts';

function service(area: string, language: ReferralService['language'], name: string): ReferralService {
  return { area, language, name, phone: '1', hours: 'h', offers: 'o', languages: 'l' };
}

const SERVICES = [
  service('', 'es', 'país'),
  service('', 'en', 'country'),
  service('10', 'es', 'estado'),
  service('101', 'es', 'municipio'),
  service('101', 'es', 'municipio, otro'),
  service('20', 'pt', 'outro'),
];

const namesFor = (psu: string, ...languages: string[]) => {
  const { near, national } = servicesFor(SERVICES, { psu, languages });
  return [near.map(({ name }) => name), national.map(({ name }) => name)];
};

describe('the card of services', () => {
  it('shows those of the narrowest area of the dwelling, and those of the whole country', () => {
    expect(namesFor('1017', 'es')).toEqual([['municipio', 'municipio, otro'], ['país']]);
    expect(namesFor('1099', 'es')).toEqual([['estado'], ['país']]);
    expect(namesFor('9999', 'es')).toEqual([[], ['país']]);
  });

  it('speaks the language of the interview, else the questionnaire’s own, else any', () => {
    expect(namesFor('1017', 'en', 'es')).toEqual([['municipio', 'municipio, otro'], ['country']]);
    expect(namesFor('2000', 'fr', 'es')).toEqual([['outro'], ['país']]);
  });

  it('has nothing to show without a directory', () => {
    expect(servicesFor([], { psu: '1', languages: ['es'] })).toEqual({ near: [], national: [] });
  });

  it('is on the device, sealed, before anybody asks for it', async () => {
    emptyDevice();
    const journal = await switchOn();
    expect((await keptReferrals(journal)).size).toBe(0);
    await keepReferrals(journal, [{ survey: 'enviz-2026', services: SERVICES }]);
    expect((await keptReferrals(journal)).get('enviz-2026')).toEqual(SERVICES);
    await keepReferrals(journal, []);
    expect((await keptReferrals(journal)).size).toBe(0);
  });

  it('of the demonstration names each service as made up, in every language, and has one for every area', () => {
    expect(DEMO_DIRECTORY.every(({ name }) => /\(d[eé]mo/i.test(name))).toBe(true);
    for (const language of ['es', 'en', 'pt', 'fr']) {
      for (const psu of ['1001', '2001', '3001', '4001']) {
        const { near, national } = servicesFor(DEMO_DIRECTORY, { psu, languages: [language] });
        expect([...near, ...national].every((each) => each.language === language)).toBe(true);
        expect([near.length, national.length]).toEqual([1, 2]);
      }
    }
  });
});

describe('the template that an administrator downloads', () => {
  it('is a directory that can be imported as it is', () => {
    const csv = decodeURIComponent(referralTemplate().replace(/^[^,]*,/, ''));
    const { services, problems } = readReferralsCsv(new TextEncoder().encode(csv));
    expect(problems).toEqual([]);
    expect(new Set(services.map(({ language }) => language))).toEqual(new Set(['es', 'en', 'pt', 'fr']));
  });
});
