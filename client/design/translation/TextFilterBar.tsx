import { Search, SkipForward } from 'lucide-react';
import { useId } from 'react';
import { Button } from '../../components/Button.tsx';
import { designTranslationTexts } from '../../text/design-translation/design-translation-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { TEXT_FILTERS, type TextFilter } from './shown-texts.ts';
import type { ShownTexts } from './use-shown-texts.ts';

interface TextFilterBarProps {
  shown: ShownTexts;
  counts: Readonly<Record<TextFilter, number>>;
  /** Leads to the next text that is missing. */
  next: () => void;
}

/** How many texts are how far; which of them are shown; a search in them. */
export function TextFilterBar({ shown, counts, next }: TextFilterBarProps) {
  const text = useTexts(designTranslationTexts);
  const { locale } = useLanguage();
  const id = useId();
  return (
    <div className="translation-bar">
      <fieldset className="translation-filters">
        <legend className="visually-hidden">{text.filter}</legend>
        {TEXT_FILTERS.map((filter) => (
          <button
            key={filter}
            type="button"
            aria-pressed={filter === shown.filter}
            onClick={() => shown.choose(filter)}
          >
            {text.filters[filter]} <span className="tabular">{formatNumber(counts[filter], locale)}</span>
          </button>
        ))}
      </fieldset>
      <div className="row">
        <label className="translation-search" htmlFor={id}>
          <Search aria-hidden="true" size={20} />
          <span className="visually-hidden">{text.search}</span>
          <input
            id={id}
            type="search"
            className="input"
            placeholder={text.search}
            value={shown.search}
            onChange={({ target }) => shown.look(target.value)}
          />
        </label>
        <Button icon={SkipForward} disabled={counts.missing === 0} onClick={next}>
          {text.nextMissing}
        </Button>
      </div>
      <p className="translation-letters" role="status">
        {counts.missing === 0 ? text.noneMissing : text.nextMissingKeys}
      </p>
    </div>
  );
}
