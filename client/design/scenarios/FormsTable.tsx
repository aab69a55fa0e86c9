import { type DraftFiles, type ManyRespondents, valueAt } from '#questionnaires';
import { scenarioTexts } from '../../text/design-scenarios/scenario-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useRealTimes } from './use-real-times.ts';

interface FormsTableProps {
  files: DraftFiles;
  many: ManyRespondents;
  /** Language in which the questionnaire is shown. */
  language: string;
}

/** By form: who has it, and how long it takes by the model and in real interviews. */
export function FormsTable({ files, many: { forms }, language }: FormsTableProps) {
  const text = useTexts(scenarioTexts).many;
  const { locale } = useLanguage();
  const real = useRealTimes(String(valueAt(files, ['manifest.json', 'id']) ?? ''));
  const minutesOf = new Map(real?.times.forms.map(({ form, minutes }) => [form, minutes]));
  const number = (n: number) => formatNumber(n, locale);
  const inMinutes = (n: number | undefined) => (n === undefined ? '–' : formatNumber(Math.round(n * 10) / 10, locale));
  const titleOf = (form: string) => valueAt(files, [`texts/${language}.json`, 'forms', form, 'title']);
  const whole = real?.times.interview;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too */}
      <section className="scenario-scroll" tabIndex={0} aria-label={text.forms}>
        <table className="scenario-table">
          <caption>{text.forms}</caption>
          <thead>
            <tr>
              <th scope="col">{text.columns.form}</th>
              <th scope="col">{text.columns.interviews}</th>
              <th scope="col">{text.columns.copies}</th>
              <th scope="col">{text.columns.model}</th>
              {real && <th scope="col">{text.columns.real}</th>}
            </tr>
          </thead>
          <tbody className="tabular">
            {forms.map(({ form, interviews, copies, minutes }) => (
              <tr key={form}>
                <th scope="row">
                  {String(titleOf(form) ?? '')} <code>{form}</code>
                </th>
                <td>{number(interviews)}</td>
                <td>{number(copies)}</td>
                <td>{inMinutes(copies === 0 ? undefined : minutes)}</td>
                {real && <td>{inMinutes(minutesOf.get(form))}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="quiet">
        {real
          ? text.real({ version: real.version, minutes: whole === undefined ? undefined : inMinutes(whole) })
          : text.noReal}
      </p>
    </>
  );
}
