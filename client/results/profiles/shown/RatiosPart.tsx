import { flagsOf } from '#contract';
import { DataTable } from '../../../components/DataTable.tsx';
import { DotInterval } from '../../../pictures/dots/DotInterval.tsx';
import { Picture } from '../../../pictures/Picture.tsx';
import { spokenPicture } from '../../../pictures/spoken-picture.ts';
import { LineSwatch } from '../../../pictures/swatches.tsx';
import { profilePageTexts } from '../../../text/profile-page/profile-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { tickTexts } from '../../model/figure-format.ts';
import { FLAG_SIGNS } from '../../model/marks-of.ts';
import { usePictureSource } from '../../picture-source.ts';
import { profileName, ratioFinding, ratioMarks } from '../model/profile-lines.ts';
import { ratioColumns } from '../model/ratio-columns.ts';
import type { ShownProfile } from './shown-profile.ts';

/** The ratios, as a picture on a scale of factors and as a table, with what has to be known to read them. */
export function RatiosPart(view: ShownProfile) {
  const { profile, texts, words, formats, locale } = view;
  const { shown } = useTexts(profilePageTexts);
  const source = usePictureSource();
  const { kind, adjust } = profile.specification;
  const isRisk = kind === 'poisson' && profile.outcome.statistic === 'share';
  const unit = words.ratioNames[isRisk ? 'risk' : kind];
  const own = { words, format: formats.ratio };
  const marks = ratioMarks(profile, texts, own);
  const finding = ratioFinding(profile, texts, own);
  const flags = [...new Set(profile.ratios.flatMap(({ flag }) => flagsOf(flag)))];
  const heading = `${words.ratios} · ${profileName(profile, texts)}`;
  const title = `${words.ratios} (${unit})`;
  return (
    <section className="stack">
      <Picture
        name="profile-ratios"
        title={heading}
        unit={unit}
        finding={finding}
        source={source}
        legend={[
          { key: 'interval', swatch: <LineSwatch className="interval" />, text: view.limits },
          { key: 'reference', swatch: <LineSwatch className="chart-reference" />, text: shown.sameAsReference },
        ]}
        draw={(width) => (
          <DotInterval
            isOfFactors
            marks={marks}
            width={width}
            tickTexts={(ticks) => ticks.map((tick) => tickTexts(locale, 'ratio')([tick])[0]!)}
            reference={{ value: 1, text: shown.sameAsReference }}
            finding={spokenPicture(heading, finding)}
          />
        )}
      />
      <DataTable
        layout="figures"
        caption={shown.region(title)}
        columns={ratioColumns(view).map(({ key, name, text }) => ({ key, name, cell: text }))}
        rows={profile.ratios}
        keyOf={({ term, level }) => `${term} ${level}`}
        classOf={({ isReference }) => (isReference ? 'profile-reference' : undefined)}
      />
      <p className="quiet">
        {words.ratiosNote} {adjust === 'none' ? '' : words.adjustNote[adjust]}
      </p>
      {flags.map((code) => (
        <p key={code} className="quiet">
          {FLAG_SIGNS[code]} {texts.figures.standards.flags[code].note}
        </p>
      ))}
    </section>
  );
}
