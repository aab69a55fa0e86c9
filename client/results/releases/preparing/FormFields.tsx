import { ShieldCheck } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { ReleaseAskedReply, ReleaseHead, SavedTableHead, SuppressionRules } from '#contract';
import { Banner } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { WaitBar } from '../../../components/waiting/WaitBar.tsx';
import { WaitWords } from '../../../components/waiting/WaitWords.tsx';
import { useEdition } from '../../../shell/editions/edition-context.ts';
import { hrefOf } from '../../../shell/use-address.ts';
import { releaseTexts } from '../../../text/releases/release-texts.ts';
import { sourceTexts } from '../../../text/sources/source-texts.ts';
import { titleIn } from '../../../text/title-in.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { SourceFields } from '../../sources/SourceFields.tsx';
import { useSources } from '../../sources/use-sources.ts';
import { SpecFindings } from '../../tables/shown/SpecFindings.tsx';
import { ReleaseProblem } from '../ReleaseProblem.tsx';
import { pathOfRevision } from '../release-address.ts';
import { useFocusOnOpening } from '../use-focus-on-opening.ts';
import { instantOfField, zoneHere } from '../zoned-instant.ts';
import { begunReleaseDraft } from './begun-draft.ts';
import { isAboutChanged } from './is-about-changed.ts';
import { MoreFields } from './MoreFields.tsx';
import { PublicFilesChoice } from './PublicFilesChoice.tsx';
import { ReportsFields } from './ReportsFields.tsx';
import { RulesFields } from './RulesFields.tsx';
import { bodyOfDraft, type DraftError, errorsInDraft, keyFromTitle, newReleaseDraft } from './release-draft.ts';
import { revisionThatWaits, type WaitingRevision } from './revision-that-waits.ts';
import { TablesChoice } from './TablesChoice.tsx';
import { TextInEach } from './TextInEach.tsx';
import { useReleasePreparation } from './use-release-preparation.ts';

interface FormFieldsProps {
  readonly tables: readonly SavedTableHead[];
  /** Revisions that are not published yet. */
  readonly waiting: readonly WaitingRevision[];
  /** Names of releases that are published. */
  readonly taken: readonly string[];
  /** The revision that it begins with: one that is prepared again, or what is published and corrected. */
  readonly begun: (ReleaseAskedReply & { readonly head: ReleaseHead; readonly isAgain: boolean }) | undefined;
  /** Of what is published of it, where something is. */
  readonly published: { readonly rules: SuppressionRules | undefined } | undefined;
  readonly onSessionEnded: () => void;
}

/** A release to prepare. What is wrong stands at its field, and the first such field takes the focus. */
export function FormFields({ tables, waiting, taken, begun, published, onSessionEnded }: FormFieldsProps) {
  const { form: text, shown, problems, pair } = useTexts(releaseTexts);
  const sourceWords = useTexts(sourceTexts);
  const { language } = useLanguage();
  const survey = useEdition().edition.key;
  const sources = useSources(survey, onSessionEnded);
  const [draft, setDraft] = useState(() => {
    const fresh = newReleaseDraft(new Date());
    if (!begun) return fresh;
    const { asked, head, isAgain } = begun;
    if (asked) return begunReleaseDraft(asked, new Date(), isAgain);
    return { ...fresh, release: head.release, title: { ...fresh.title, ...head.title } };
  });
  const [errors, setErrors] = useState<readonly DraftError[]>([]);
  const { state, wait, task, send, cancel, forget } = useReleasePreparation(survey, onSessionEnded);
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (errors.length > 0) element.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [errors]);

  const heading = useFocusOnOpening<HTMLHeadingElement>();
  const sendButton = useRef<HTMLButtonElement>(null);
  const isCorrection = published !== undefined;
  // Who is told of one that somebody prepared meanwhile may put their own in its place.
  const met = revisionThatWaits(state);
  const waits = [met, ...waiting].find((one) => one?.release === draft.release);
  const isSending = state.is === 'sending';
  // What is mended goes at once, and does not wait for the next sending.
  const standing = errorsInDraft(draft, isCorrection).filter((error) => errors.includes(error));
  const change = (part: Partial<typeof draft>) => {
    setDraft((before) => ({ ...before, ...part }));
    if (isAboutChanged(state, part)) forget();
  };
  const missing = (field: 'title' | 'key' | 'tables' | 'hour' | 'why') =>
    standing.includes(field) ? text.missing[field] : undefined;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isSending) return;
    const found = errorsInDraft(draft, isCorrection);
    setErrors(found);
    if (found.length === 0)
      void send({ ...bodyOfDraft(draft, isCorrection, language), ...(waits && { replaces: waits.sha256 }) });
  }

  function stop() {
    cancel();
    // What was pressed goes away.
    sendButton.current?.focus();
  }

  function rename(title: typeof draft.title) {
    // The name follows the first title until somebody writes another one.
    const follows = !begun && draft.release === keyFromTitle(draft.title[language]);
    change({ title, ...(follows && { release: keyFromTitle(title[language]) }) });
  }

  const instant = instantOfField(draft.hour);
  const isPast = instant !== undefined && Date.parse(instant) <= Date.now();
  const words = text.sending[task];
  const name = begun && (titleIn(begun.head.title ?? {}, language).title || begun.head.release);
  return (
    <div className="stack">
      <p>
        <a className="link-alone" href={hrefOf(['releases'])}>
          {shown.back}
        </a>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {name === undefined ? text.heading : begun?.isAgain ? text.again(name) : text.correcting(name)}
      </h1>
      {begun && !begun.isWhole && <Banner kind="caution">{begun.asked ? text.notAllTaken : text.nothingTaken}</Banner>}
      {begun && begun.gone.length > 0 && <Banner kind="caution">{text.gone(begun.gone.join(', '))}</Banner>}
      <form ref={element} className="release-form" onSubmit={submit} noValidate>
        {isCorrection && (
          <TextInEach
            legend={text.why}
            hint={text.whyHint}
            labelIn={text.whyIn}
            texts={draft.why}
            error={missing('why')}
            onChange={(why) => change({ why })}
          />
        )}
        {isCorrection && (
          <label className="tick">
            <input
              type="checkbox"
              checked={draft.withdraws}
              onChange={({ target }) => change({ withdraws: target.checked })}
            />
            <span>
              {text.withdraws}
              <span className="tick-refused">{text.withdrawsHint}</span>
            </span>
          </label>
        )}
        <TextInEach
          legend={text.titles}
          labelIn={text.titleIn}
          texts={draft.title}
          error={missing('title')}
          onChange={rename}
        />
        <Field
          label={text.key}
          hint={text.keyHint}
          value={draft.release}
          readOnly={begun !== undefined}
          maxLength={40}
          autoCapitalize="none"
          spellCheck={false}
          error={missing('key')}
          onChange={({ target }) => change({ release: target.value })}
        />
        {!begun && taken.includes(draft.release) && <Banner kind="caution">{problems['why-missing']}</Banner>}
        {waits && (begun || !taken.includes(draft.release)) && <Banner kind="caution">{text.replaces}</Banner>}
        <TablesChoice
          tables={tables}
          chosen={draft.tables}
          error={missing('tables')}
          onChange={(chosen) => change({ tables: chosen })}
        />
        <fieldset className="stack">
          <legend>{text.source}</legend>
          <SourceFields
            sources={sources}
            source={draft.source}
            labels={{ weights: sourceWords.weights, interviews: sourceWords.interviews }}
            onChange={(source) => change({ source })}
          />
        </fieldset>
        <fieldset className="stack">
          <legend>{text.hour}</legend>
          <Field
            label={text.hourLabel}
            hint={text.hourHint(zoneHere())}
            type="datetime-local"
            // Years of four digits: typed by keys, a field without it takes six.
            max="9999-12-31T23:59"
            value={draft.hour}
            error={missing('hour')}
            onChange={({ target }) => change({ hour: target.value })}
          />
          {isPast && <p className="quiet">{text.hourPast}</p>}
        </fieldset>
        <RulesFields
          rules={draft.rules}
          published={published?.rules}
          errors={standing}
          onChange={(rules) => change({ rules })}
        />
        <ReportsFields survey={survey} draft={draft} onChange={change} onSessionEnded={onSessionEnded} />
        <PublicFilesChoice survey={survey} draft={draft} onChange={change} onSessionEnded={onSessionEnded} />
        <MoreFields draft={draft} errors={standing} onChange={change} />
        <div>
          {/* Never `disabled`: who presses it keeps the focus on it. */}
          <Button ref={sendButton} type="submit" kind="primary" icon={ShieldCheck} aria-disabled={isSending}>
            {text.send}
          </Button>
        </div>
      </form>
      <p role="status" className={isSending ? 'quiet' : 'visually-hidden'}>
        {isSending && <WaitWords words={words} progress={wait.progress} />}
        {state.is === 'cancelled' && text.cancelled}
      </p>
      {isSending && <WaitBar words={words} progress={wait.progress} onCancel={stop} />}
      {state.is === 'cancelled' && <Banner>{text.cancelled}</Banner>}
      {state.is === 'failed' && <ReleaseProblem problem={state.problem} />}
      {met && (
        <p>
          <a className="link-alone" href={hrefOf(pathOfRevision(met))} target="_blank" rel="noreferrer">
            {text.lookAtWaiting}
          </a>
        </p>
      )}
      {state.is === 'refused' &&
        [...new Set(state.findings.map(({ table }) => table))].map((table) => (
          <SpecFindings
            key={table}
            title={pair({ name: text.wrongTables, value: table })}
            findings={state.findings.filter((finding) => finding.table === table)}
          />
        ))}
    </div>
  );
}
