import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import { designTranslationTexts } from '../../text/design-translation/design-translation-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { TEXTS_OF_PAGE } from './shown-texts.ts';
import type { ShownTexts } from './use-shown-texts.ts';

/** The way through the pages of texts. */
export function TextPages({ shown: { page, pages, count, turn } }: { shown: ShownTexts }) {
  const text = useTexts(designTranslationTexts);
  const { locale } = useLanguage();
  if (pages === 1) return null;
  const number = (value: number) => formatNumber(value, locale);
  const place = {
    from: number(page * TEXTS_OF_PAGE + 1),
    to: number(Math.min(count, (page + 1) * TEXTS_OF_PAGE)),
    of: number(count),
  };
  const go = (to: number) => {
    turn(to);
    document.querySelector('.translation-rows')?.scrollIntoView({ block: 'start' });
  };
  return (
    <nav className="translation-pages" aria-label={text.pages}>
      <Button icon={ChevronLeft} disabled={page === 0} onClick={() => go(page - 1)}>
        {text.previous}
      </Button>
      <span className="tabular" role="status">
        {text.place(place)}
      </span>
      <Button icon={ChevronRight} iconAfter disabled={page === pages - 1} onClick={() => go(page + 1)}>
        {text.next}
      </Button>
    </nav>
  );
}
