import { DataTable } from '../../../components/DataTable.tsx';
import { profilePageTexts } from '../../../text/profile-page/profile-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { writtenP } from '../model/p-value.ts';
import { nameOfTerm } from '../model/profile-lines.ts';
import type { ShownProfile } from './shown-profile.ts';

/** The joint tests: of each term with its interactions, of each interaction, of all together. */
export function ProfileTests({ profile, texts, words, formats, locale }: ShownProfile) {
  const { shown } = useTexts(profilePageTexts);
  const { terms, interactions, test } = profile.specification;
  const all = terms.length + interactions.length;
  const nameOf = (of: readonly string[]) =>
    of.length === all && all > 1 ? words.allTerms : of.map((term) => nameOfTerm(term, texts)).join(', ');
  const { decimal } = formats.ratio;
  return (
    <section className="stack">
      <h3>{words.tests}</h3>
      <p className="quiet">{words.testsNote[test]}</p>
      <DataTable
        layout="figures"
        caption={shown.region(words.tests)}
        rows={profile.tests}
        keyOf={({ terms: of }) => of.join(' ')}
        columns={[
          { key: 'term', name: words.term, cell: ({ terms: of }) => nameOf(of) },
          { key: 'statistic', name: words.statistic, cell: ({ statistic }) => decimal(statistic) },
          {
            key: 'df',
            name: words.degrees,
            cell: ({ ndf, ddf }) => `${degrees(ndf, locale)}; ${ddf === null ? '∞' : degrees(ddf, locale)}`,
          },
          { key: 'p', name: words.p, cell: ({ p }) => writtenP(p, locale) },
        ]}
      />
    </section>
  );
}

/** Degrees of freedom, which have a fraction in the tests of Rao and Scott. */
function degrees(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
}
