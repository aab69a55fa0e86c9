import {
  administrativeTexts,
  type BesideCounts,
  type CountsDifference,
  crimeName,
  type MonthsOfCounts,
} from '#contract';
import { administrativePageTexts } from '../../text/administrative/administrative-page-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useResultsTexts } from '../crime-names.ts';
import { monthsText } from './model/counts-words.ts';

/** Each difference of definition once, with its effect and the crimes of which it holds. */
export function DifferencesList({ crimes }: Pick<BesideCounts, 'crimes'>) {
  const { shown } = useTexts(administrativePageTexts);
  const texts = useResultsTexts();
  const { language, locale } = useLanguage();
  const words = administrativeTexts[language];
  const told = new Map<string, { of: string[]; difference: CountsDifference }>();
  for (const { crime, differences } of crimes)
    for (const difference of differences) {
      const key = JSON.stringify(difference);
      const kept = told.get(key);
      if (kept) kept.of.push(crime);
      else told.set(key, { of: [crime], difference });
    }
  const months = (period: MonthsOfCounts | undefined) => (period ? monthsText(period) : '');
  return (
    <section className="stack">
      <h2>{shown.differences}</h2>
      <p className="quiet">{shown.differencesLead}</p>
      <ul className="beside-differences">
        {[...told].map(([key, { of, difference }]) => {
          const { id, effect, codes = [], records, survey, rollingMonths } = difference;
          const about = {
            codes: codes.join(', '),
            records: months(records),
            survey: months(survey),
            months: rollingMonths === undefined ? '' : formatNumber(rollingMonths, locale),
          };
          const ofCrimes = new Intl.ListFormat(locale).format(of.map((crime) => crimeName(texts, crime)));
          return (
            <li key={key}>
              {words.differences[id](about)}{' '}
              <span className="quiet">
                ({words.effects[effect]}
                {of.length < crimes.length && ` · ${ofCrimes}`})
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
