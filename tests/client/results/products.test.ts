import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publicFileSpec } from '#contract';
import { ApiProblem } from '../../../client/api.ts';
import { mostBlank } from '../../../client/results/products/model/most-blank.ts';
import { PUBLIC_EXAMPLE } from '../../../client/results/products/model/public-example.ts';
import { productProblemText } from '../../../client/results/products/ProductProblem.tsx';
import { LANGUAGES } from '../../../client/text/language.ts';
import { productTexts } from '../../../client/text/products/product-texts.ts';
import { REFUSAL_SENTENCES } from '../../../server/packages/package-refused.ts';
import { PACKAGE_FINDING_CODES } from '../../../server/packages/verification.ts';
import { PRODUCT_PROBLEMS } from '../../../server/product-problems.ts';

const refusedFor = (code: string) =>
  new ApiProblem({ status: 422, code: 'package-refused', flaw: { code: `package-${code}`, about: {} } });

describe.each(LANGUAGES)('the page of reports and files in %s', (language) => {
  const texts = productTexts[language];

  it('says why a package is not looked into, whatever is wrong with it', () => {
    const said = Object.keys(REFUSAL_SENTENCES).map((code) => productProblemText(refusedFor(code), texts));
    expect(said).not.toContain(undefined);
    expect(productProblemText(refusedFor('not-a-zip'), texts)).toBe(texts.refused.none);
    expect(productProblemText(refusedFor('climbs'), texts)).toBe(texts.refused.harmful);
    expect(productProblemText(refusedFor('later-format'), texts)).toBe(texts.refused.later);
  });

  it('has words for every problem that the page itself does not prevent, and for all that can be found', () => {
    // What is wrong with a specification is listed where its report is made.
    const { 'package-refused': _, 'public-file-not-possible': __, ...told } = PRODUCT_PROBLEMS;
    for (const code of Object.keys(told))
      expect([code, productProblemText(new ApiProblem({ status: 409, code }), texts)]).not.toContain(undefined);
    for (const code of PACKAGE_FINDING_CODES) expect([code, texts.verify.findings[code]]).not.toContain(undefined);
  });
});

it('the specification to begin with is that of docs/public-files.md, and of the right shape', () => {
  const docs = readFileSync(join(import.meta.dirname, '../../../docs/public-files.md'), 'utf8');
  expect(docs).toContain(`\`\`\`json\n${PUBLIC_EXAMPLE}\`\`\``);
  expect(publicFileSpec.safeParse(JSON.parse(PUBLIC_EXAMPLE)).success).toBe(true);
});

it('names the columns of a public-use file that lost the most, not those that had the most', () => {
  const columns = [
    { column: 'sex', blank: 4, cells: 300 },
    { column: 'age', blank: 0, cells: 300 },
    { column: 'loss', blank: 9, cells: 20 },
    { column: 'trust', blank: 1, cells: 300 },
  ];
  expect(mostBlank(columns, 2)).toEqual([columns[2], columns[0]]);
});
