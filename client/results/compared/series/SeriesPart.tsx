import { X } from 'lucide-react';
import { useRef } from 'react';
import { crimeName, measureName } from '#contract';
import { Button } from '../../../components/Button.tsx';
import { comparedTexts } from '../../../text/compared/compared-texts.ts';
import { formatNumber } from '../../../text/format.ts';
import { titleIn } from '../../../text/title-in.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { useResultsTexts } from '../../crime-names.ts';
import type { WrittenSpec } from '../../tables/model/spec.ts';
import { BreakForm } from './BreakForm.tsx';
import { BridgeForm } from './BridgeForm.tsx';
import type { SubjectOptions } from './SubjectFields.tsx';
import { type WrittenBreak, withSeries } from './series-choices.ts';

interface SeriesPartProps extends SubjectOptions {
  readonly spec: WrittenSpec;
  readonly onChange: (spec: WrittenSpec) => void;
}

/** What of the table is not measured as in another edition, and what leads over it; both are saved with the table. */
export function SeriesPart({ spec, onChange, ...options }: SeriesPartProps) {
  const { series } = useTexts(comparedTexts);
  const texts = useResultsTexts();
  const { language, locale } = useLanguage();
  const heading = useRef<HTMLElement>(null);
  const { breaks = [], bridges = [] } = spec.compare ?? {};
  const number = (value: number) => formatNumber(value, locale);
  const subjectOf = ({ indicators, crimes, with: edition }: Omit<WrittenBreak, 'reason'>) =>
    [
      indicators?.map((id) => measureName(texts, id)).join(', ') ?? series.allIndicators,
      crimes?.map((crime) => crimeName(texts, crime)).join(', '),
      edition === undefined ? series.allEditions : (options.editions.find(([key]) => key === edition)?.[1] ?? edition),
    ]
      .filter(Boolean)
      .join(' · ');
  const wordsOf = (reason: WrittenBreak['reason']) =>
    typeof reason === 'string' ? reason : titleIn(reason, language).title;
  const lines = [
    ...breaks.map((one, place) => ({
      name: subjectOf(one),
      about: wordsOf(one.reason),
      remove: () => withSeries(spec, { breaks: breaks.toSpliced(place, 1) }),
    })),
    ...bridges.map((one, place) => ({
      name: subjectOf(one),
      about: series.bridge({ factor: number(one.factor), se: number(one.se), source: one.source }),
      remove: () => withSeries(spec, { bridges: bridges.toSpliced(place, 1) }),
    })),
  ];
  return (
    <details className="definition">
      <summary ref={heading}>{series.heading(number(lines.length))}</summary>
      <div className="stack">
        {lines.length > 0 && (
          <ul className="plain-list series-lines">
            {lines.map(({ name, about, remove }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a break has no other identity than its place
              <li key={place}>
                <span>
                  <strong>{name}</strong>: {about}
                </span>
                <Button
                  kind="quiet"
                  className="button-square"
                  icon={X}
                  aria-label={series.remove(name)}
                  onClick={() => {
                    heading.current?.focus();
                    onChange(remove());
                  }}
                />
              </li>
            ))}
          </ul>
        )}
        <BreakForm {...options} onAdd={(added) => onChange(withSeries(spec, { breaks: [...breaks, added] }))} />
        <BridgeForm {...options} onAdd={(added) => onChange(withSeries(spec, { bridges: [...bridges, added] }))} />
      </div>
    </details>
  );
}
