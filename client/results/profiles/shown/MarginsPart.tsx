import type { MadeProfile } from '#contract';
import { DataTable, type TableColumn } from '../../../components/DataTable.tsx';
import { axisDomain } from '../../../pictures/dots/axis-domain.ts';
import { DotInterval } from '../../../pictures/dots/DotInterval.tsx';
import { Picture } from '../../../pictures/Picture.tsx';
import { spokenPicture } from '../../../pictures/spoken-picture.ts';
import { profilePageTexts } from '../../../text/profile-page/profile-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { figureLegend } from '../../figures/figure-legend.tsx';
import { QualityBadge } from '../../figures/QualityBadge.tsx';
import { StandardLegend } from '../../figures/StandardLegend.tsx';
import { tickTexts } from '../../model/figure-format.ts';
import { usePictureSource } from '../../picture-source.ts';
import { writtenP } from '../model/p-value.ts';
import { marginMarks, marginName, nameOfTerm, profileName } from '../model/profile-lines.ts';
import type { ShownProfile } from './shown-profile.ts';

type Margins = MadeProfile['margins'][number];

/** What the figure would be with everybody at each value, a picture and a table for each list of terms. */
export function MarginsPart(view: ShownProfile) {
  const { profile, words, formats } = view;
  const rows = profile.margins.flatMap(({ values }) => values);
  if (rows.length === 0) return null;
  return (
    <section className="stack">
      <h3>{words.margins}</h3>
      <p className="quiet">{words.marginsNote}</p>
      {profile.margins.map((margins, place) => (
        <MarginsOfTerm key={margins.of.join(':')} {...view} margins={margins} isFirst={place === 0} />
      ))}
      <div className="notes">
        <ul>
          <StandardLegend rows={rows} standard={profile.specification.standard} format={formats.margin} />
        </ul>
      </div>
    </section>
  );
}

function MarginsOfTerm({ margins, isFirst, ...view }: ShownProfile & { margins: Margins; isFirst: boolean }) {
  const { profile, texts, words, formats, unit, unitName, locale } = view;
  const { shown } = useTexts(profilePageTexts);
  const { standard } = profile.specification;
  const marks = marginMarks(margins, texts, formats.margin);
  const name = nameOfTerm(margins.of.join(':'), texts);
  const title = `${words.margins}: ${name} · ${profileName(profile, texts)}`;
  const isShare = unit === 'share';
  const finding = `${marks.map(({ label, valueText }) => `${label} ${valueText}`).join(', ')}.`;
  const source = usePictureSource();
  return (
    <>
      <Picture
        name={`profile-margins-${margins.of.join('-').replaceAll('_', '-')}`}
        title={title}
        unit={unitName}
        finding={finding}
        source={source}
        legend={figureLegend(standard, { ...texts.figures, intervalName: view.limits })}
        hidesLegend={!isFirst}
        draw={(width) => (
          <DotInterval
            marks={marks}
            width={width}
            domain={axisDomain(marks, isShare ? { most: 1 } : {})}
            tickTexts={tickTexts(locale, unit)}
            finding={spokenPicture(title, finding)}
          />
        )}
      />
      <DataTable
        layout="figures"
        caption={shown.region(`${words.margins}: ${name}`)}
        rows={margins.values}
        keyOf={({ at }) => JSON.stringify(at)}
        columns={columnsOf(margins, view, isShare ? shown.points : unitName)}
      />
    </>
  );
}

function columnsOf(
  margins: Margins,
  { texts, words, formats, limits, unitName, locale }: ShownProfile,
  ofDifference: string,
): TableColumn<Margins['values'][number]>[] {
  const { margin, ratio } = formats;
  const besideOf = ({ at }: Margins['values'][number]) =>
    margins.comparisons.find((one) => margins.of.every((term) => one.at[term] === at[term]));
  return [
    { key: 'value', name: words.level, cell: ({ at }) => marginName(margins, at, texts) },
    { key: 'margin', name: `${words.margin('1')} (${unitName})`, cell: ({ value }) => margin.value(value) },
    { key: 'limits', name: limits, cell: ({ lower, upper }) => margin.interval(lower, upper) },
    { key: 'n', name: words.cases, cell: ({ n }) => margin.count(n) },
    {
      key: 'label',
      name: words.precision,
      className: 'column-label',
      cell: ({ label, flag }) => <QualityBadge label={label} flag={flag} />,
    },
    {
      key: 'difference',
      name: `${words.difference} (${ofDifference})`,
      cell: (one) => {
        const { difference } = besideOf(one) ?? {};
        return difference ? margin.bare(difference.value) : words.reference;
      },
    },
    {
      key: 'difference-limits',
      name: limits,
      cell: (one) => {
        const { difference } = besideOf(one) ?? {};
        return difference ? margin.interval(difference.lower, difference.upper) : '';
      },
    },
    {
      key: 'quotient',
      name: words.quotient,
      cell: (one) => {
        const beside = besideOf(one);
        return beside ? ratio.value(beside.ratio.value) : '1';
      },
    },
    {
      key: 'quotient-limits',
      name: limits,
      cell: (one) => {
        const beside = besideOf(one);
        return beside ? ratio.interval(beside.ratio.lower, beside.ratio.upper) : '';
      },
    },
    {
      key: 'p',
      name: words.p,
      cell: (one) => writtenP(besideOf(one)?.difference.p ?? null, locale),
    },
  ];
}
