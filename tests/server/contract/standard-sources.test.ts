import { expect, it } from 'vitest';
import { FIGURE_LANGUAGES, UNREAD_STANDARDS } from '#contract';
import { standardTexts } from '../../../server/contract/words/standards/standard-texts.ts';

it('tells readers which document a standard follows, and gives no task to do before publication', () => {
  for (const language of FIGURE_LANGUAGES)
    for (const standard of UNREAD_STANDARDS) {
      const said = standardTexts[language].asCited[standard];
      expect(said).toMatch(standard === 'nchs' ? /No\. 175 \(2017\).*No\. 200 \(2023\)/ : /DANE.*2008/);
      expect(said).not.toMatch(
        /before publication|antes de publicar|avant publication|could not|pud|pôde|foi possível|pas pu/,
      );
    }
});
