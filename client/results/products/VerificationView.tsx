import { type PackageVerification, sourceOfFigures } from '#contract';
import { Banner } from '../../components/Banner.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { formatNumber } from '../../text/format.ts';
import { productTexts } from '../../text/products/product-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';

/** As many as somebody reads; the command as JSON has more. */
const MOST_SHOWN = 100;

const KINDS = { same: 'good', different: 'bad', 'not-verified': 'caution' } as const;

/** What verifying a package gave: the verdict first, then what differs, named. */
export function VerificationView({ verified }: { readonly verified: PackageVerification }) {
  const { verify: texts } = useTexts(productTexts);
  const { language, locale } = useLanguage();
  const { verdict, survey, edition, numbers, weights, findings, differences, different, notVerified, notes } = verified;
  const counted = (count: number) => formatNumber(count, locale);
  const sameOf = ({ same, made }: { same: number; made: number }) =>
    texts.same({ same: counted(same), made: counted(made) });
  const beside = different - (numbers.made - numbers.same);
  const numbersAgain =
    beside > 0
      ? texts.sameInJson({ same: counted(numbers.same), made: counted(numbers.made), beside: counted(beside) })
      : sameOf(numbers);
  const facts = [
    { key: 'survey', value: `${survey.title} · ${sourceOfFigures({ source: survey.source, edition }, language)}` },
    { key: 'hash', value: verified.package },
    { key: 'file', value: verified.file },
    { key: 'analysisFile', value: verified.analysisFile },
    { key: 'members', value: counted(verified.members) },
    ...(numbers.made > 0 ? [{ key: 'numbers' as const, value: numbersAgain }] : []),
    ...(weights.made > 0 ? [{ key: 'weights' as const, value: sameOf(weights) }] : []),
    ...(verified.otherVersions.length > 0
      ? [{ key: 'versions' as const, value: verified.otherVersions.join('; ') }]
      : []),
  ] as const;
  const shown = differences.slice(0, MOST_SHOWN);
  const hidden = different - shown.length;
  return (
    <div className="stack">
      <Banner kind={KINDS[verdict]} title={texts.verdicts[verdict]}>
        {verified.records && `${texts.whichRecords[verified.records]} ${verified.analysisFile}`}
      </Banner>
      <dl className="product-facts">
        {facts.map(({ key, value }) => (
          <div key={key}>
            <dt>{texts.facts[key as keyof typeof texts.facts]}</dt>
            <dd className="tabular">{value}</dd>
          </div>
        ))}
      </dl>
      {numbers.rounded > 0 && <p className="quiet">{texts.rounded(counted(numbers.rounded))}</p>}
      {findings.length > 0 && (
        <section className="stack">
          <h3>{texts.findingsTitle}</h3>
          <ul className="plain-list">
            {findings.slice(0, MOST_SHOWN).map(({ code, member, sentence }) => (
              <li key={`${code} ${member}`}>
                <strong>{member}:</strong> {texts.findings[code] ?? <span lang="en">{sentence}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {different > 0 && (
        <section className="stack product-differences">
          <h3>{texts.differencesTitle(counted(different))}</h3>
          <DataTable
            caption={texts.differencesTitle(counted(different))}
            columns={[
              { key: 'member', name: texts.columns.member, cell: ({ member }) => member },
              { key: 'cell', name: texts.columns.cell, cell: ({ cell }) => cell },
              { key: 'measure', name: texts.columns.measure, cell: ({ measure }) => measure },
              {
                key: 'inPackage',
                name: texts.columns.inPackage,
                className: 'tabular',
                cell: ({ inPackage }) => shownValue(inPackage, texts.absent),
              },
              {
                key: 'recomputed',
                name: texts.columns.recomputed,
                className: 'tabular',
                cell: ({ recomputed }) => shownValue(recomputed, texts.absent),
              },
            ]}
            rows={shown}
            keyOf={({ member, cell, measure }, index) => `${index} ${member} ${cell} ${measure}`}
          />
          {hidden > 0 && <p className="quiet">{texts.moreDifferences(counted(hidden))}</p>}
        </section>
      )}
      <Sentences title={texts.notVerifiedTitle} sentences={notVerified} />
      <Sentences title={texts.notesTitle} sentences={notes} />
    </div>
  );
}

/** Sentences of the program, which names what it found. */
function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <section className="stack">
      <h3>{title}</h3>
      <ul className="plain-list" lang="en">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

/** With all its digits: it is compared, not read. */
function shownValue(value: PackageVerification['differences'][number]['inPackage'], absent: string): string {
  return value === undefined || value === null || value === '' ? absent : String(value);
}
