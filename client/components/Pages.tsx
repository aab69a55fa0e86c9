import { ChevronLeft, ChevronRight } from 'lucide-react';
import { deskTexts } from '../text/desk/desk-texts.ts';
import { formatNumber } from '../text/format.ts';
import { useLanguage, useTexts } from '../text/use-texts.ts';

export interface PagesProps {
  page: number;
  total: number;
  /** Rows of a page, as the server cuts them. */
  size: number;
  hrefOf: (page: number) => string;
}

/** The way through a long list. */
export function Pages({ page, total, size, hrefOf }: PagesProps) {
  const text = useTexts(deskTexts).submissions;
  const { locale } = useLanguage();
  const pages = Math.max(1, Math.ceil(total / size));
  const number = (value: number) => formatNumber(value, locale);
  if (pages === 1) return null;
  return (
    <nav className="pages" aria-label={text.pages}>
      {page > 1 && (
        <a className="button" href={hrefOf(page - 1)}>
          <ChevronLeft aria-hidden="true" size={20} />
          {text.previous}
        </a>
      )}
      <span className="tabular">{text.page({ page: number(page), pages: number(pages) })}</span>
      {page < pages && (
        <a className="button" href={hrefOf(page + 1)}>
          {text.next}
          <ChevronRight aria-hidden="true" size={20} />
        </a>
      )}
    </nav>
  );
}
