import { describe, expect, it } from 'vitest';
import type { PublicFolder } from '../../../server/public-file/again/read-public-folder.ts';
import { attachPublicFiles, type OfWhat } from '../../../server/publishing/attached/attached-files.ts';

/** A public-use file without records: only whose it is matters here. */
function fileOf(of: OfWhat): PublicFolder {
  const description = { ...of, format: 'cifra-microdata-1', interviews: 'accepted', files: [], sha256: '0'.repeat(64) };
  const stated = { name: 'everybody', k: 5, l: 2, areas: [], keys: [], sensitive: [] };
  const measured = { rows: {}, groups: { people: 0, victims: 0 }, findings: [] };
  return { stated, description, described: { files: [] }, files: new Map(), measured } as unknown as PublicFolder;
}

const attach = (file: OfWhat, of: OfWhat) => attachPublicFiles([fileOf(file)], { of, formats: [], language: 'en' });

describe('A public-use file beside the tables of a release', () => {
  it.each([
    [{ survey: 'demo-2026' }, { study: 'envipe-2021' }],
    [{ survey: 'demo-2026' }, { survey: 'demo-2027' }],
    [{ study: 'envipe-2021' }, { survey: 'demo-2026' }],
    [{ study: 'envipe-2021' }, { study: 'envipe-2022' }],
    [{ survey: 'envipe-2021' }, { study: 'envipe-2021' }],
  ])('is refused where it is of %o, and the release of %o', async (file: OfWhat, of: OfWhat) => {
    await expect(attach(file, of)).rejects.toMatchObject({
      refused: { why: 'other-study', publicFile: 'everybody', study: file.survey ?? file.study },
      findings: [
        expect.stringMatching(/^the public-use file everybody is of .*; name the public-use file of this survey$/),
      ],
    });
  });

  it.each([{ survey: 'demo-2026' }, { study: 'envipe-2021' }])('is taken where both are of %o', async (of: OfWhat) => {
    const { publicFiles } = await attach(of, of);
    expect(publicFiles).toMatchObject([{ name: 'everybody', of: of.survey ?? of.study }]);
  });
});
