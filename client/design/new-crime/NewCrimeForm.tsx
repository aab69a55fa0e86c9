import { type FormEvent, useEffect, useRef, useState } from 'react';
import {
  addCrime,
  applyOperations,
  EditRefused,
  isJsonRecord,
  type Json,
  type Operation,
  proposedCode,
  settingAt,
  withNewMarks,
} from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { designTexts } from '../../text/design/design-texts.ts';
import { designCrimeTexts } from '../../text/design-crime/design-crime-texts.ts';
import { designEditorTexts } from '../../text/design-editor/design-editor-texts.ts';
import { nameOfLanguage } from '../../text/name-of-language.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { CrimeWhatFollows } from '../editor/CrimeWhatFollows.tsx';
import { languagesHere } from '../editor/places.ts';
import { useKept } from '../left/use-kept.ts';
import type { PaneProps } from '../pane.ts';
import { AskedHint } from './AskedHint.tsx';
import { IccsChoice, type IccsDraft } from './IccsChoice.tsx';
import {
  CRIME_WORDS,
  type CrimeDraft,
  crimeOf,
  crimeProblems,
  isFormTooLong,
  namesOfFigures,
} from './new-crime-form.ts';

const PLACE = { kind: 'crime', at: [] } as const;

const NOTHING_WRITTEN: CrimeDraft & IccsDraft = {
  key: '',
  tier: 'non_core',
  level: 'household',
  iccs: '',
  office: [],
  coding: 'code',
  attempts: 'included',
  property: false,
  isSensitive: false,
  atRisk: '',
  words: {},
};

const EMPTY = { name: '', short: '', screener: '', times: '' };

/** A crime is added to the catalogue with one form; then what follows from it is shown, and what is still missing. */
export function NewCrimeForm(pane: PaneProps & { onDone?: () => void }) {
  const text = useTexts(designCrimeTexts);
  const { crimeWords, refusals } = useTexts(designEditorTexts);
  const { throwAway } = useTexts(designTexts).left;
  const { language: own } = useLanguage();
  const { files, change, select, onDone } = pane;
  const languages = languagesHere(files);
  const { words, keep } = useKept(PLACE);
  const draft = isJsonRecord(words)
    ? { ...NOTHING_WRITTEN, ...(words as Partial<CrimeDraft & IccsDraft>) }
    : NOTHING_WRITTEN;
  const [problem, setProblem] = useState<string>();
  /** How often it was tried; what is wrong is said from the first time on. */
  const [tries, setTries] = useState(0);
  const [added, setAdded] = useState<string>();
  const title = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone.
  useEffect(() => {
    if (added !== undefined) title.current?.focus();
  }, [added]);
  const write = (part: Partial<CrimeDraft & IccsDraft>) => keep({ ...draft, ...part } as unknown as Json);
  const taken = namesOfFigures(files);
  const firstName = languages.map((language) => draft.words[language]?.name ?? '').find((name) => name !== '') ?? '';
  const key = draft.key || (firstName && proposedCode(firstName, taken));

  const wrong = crimeProblems(draft, key, taken);
  const said = tries > 0 ? wrong : {};
  const form = useRef<HTMLFormElement>(null);
  // It begins at its first field, once the menu that opened it has let go of the focus.
  useEffect(() => {
    const timer = setTimeout(() => {
      const pane = form.current?.parentElement;
      if (pane) pane.scrollTop = 0;
      form.current?.querySelector<HTMLElement>('input')?.focus();
    });
    return () => clearTimeout(timer);
  }, []);
  // All is said at once, each at its field; the first one is where it is put right.
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);

  function add(event: FormEvent) {
    event.preventDefault();
    setProblem(undefined);
    if (Object.keys(wrong).length > 0) return setTries(tries + 1);
    try {
      const operations: Operation[] = addCrime(
        files,
        crimeOf({ ...draft, key, ...(draft.coding === 'office' && { iccs: '' }) }),
        isFormTooLong,
      );
      const after = applyOperations(files, operations).files;
      const atRisk = draft.atRisk.trim();
      const more = atRisk === '' ? [] : settingAt(after, ['crime-types.json', 'crimes', key, 'atRisk'], atRisk);
      const refused = change(withNewMarks(files, [...operations, ...more]));
      setProblem(refused && refusals[refused.code]);
      if (refused) return;
      keep(undefined);
      setAdded(key);
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error;
      setProblem(refusals[error.code]);
    }
  }

  if (added !== undefined) {
    return (
      <section className="design-editor" aria-label={text.title}>
        <h2 ref={title} tabIndex={-1}>
          {text.title}
        </h2>
        <p role="status">{text.added(added)}</p>
        <CrimeWhatFollows {...pane} crime={added} />
        <div className="row">
          <Button
            kind="primary"
            onClick={() => {
              select(['crime-types.json', 'crimes', added]);
              onDone?.();
            }}
          >
            {text.open}
          </Button>
        </div>
      </section>
    );
  }
  return (
    <form ref={form} className="design-editor" onSubmit={add} noValidate aria-label={text.title}>
      <h2>{text.title}</h2>
      {languages.map((language, place) => (
        <fieldset key={language} className="card stack">
          <legend>{nameOfLanguage(language, own)}</legend>
          {CRIME_WORDS.map((word) => (
            <Field
              key={word}
              label={crimeWords[word]}
              hint={
                word === 'name' ? undefined : (
                  <AskedHint
                    files={files}
                    language={language}
                    word={word}
                    written={draft.words[language]?.[word] ?? ''}
                  />
                )
              }
              error={word === 'name' && place === 0 && said.name ? text.needsName : undefined}
              lang={language}
              value={draft.words[language]?.[word] ?? ''}
              onChange={({ target }) =>
                write({
                  words: { ...draft.words, [language]: { ...(draft.words[language] ?? EMPTY), [word]: target.value } },
                })
              }
            />
          ))}
        </fieldset>
      ))}
      <Field
        label={text.key}
        hint={text.keyHint}
        error={said.key && (said.key === 'reserved' ? text.reserved : refusals[said.key])}
        value={key}
        onChange={({ target }) => write({ key: target.value })}
      />
      <SelectField
        label={text.level}
        options={[
          ['household', text.levels.household],
          ['person', text.levels.person],
        ]}
        value={draft.level}
        onChoose={(level) => level !== '' && write({ level })}
      />
      <SelectField
        label={text.tier}
        options={[
          ['core', text.tiers.core],
          ['non_core', text.tiers.non_core],
        ]}
        value={draft.tier}
        onChoose={(tier) => tier !== '' && write({ tier })}
      />
      <IccsChoice {...draft} error={said.iccs && text.needsIccs} write={write} />
      <SelectField
        label={text.attempts}
        options={[
          ['flagged', text.ways.flagged],
          ['included', text.ways.included],
          ['completed_only', text.ways.completed_only],
          ['not_applicable', text.ways.not_applicable],
        ]}
        value={draft.attempts}
        onChoose={(attempts) => attempts !== '' && write({ attempts })}
      />
      <Field
        label={text.atRisk}
        hint={text.atRiskHint}
        value={draft.atRisk}
        onChange={({ target }) => write({ atRisk: target.value })}
      />
      <label className="setting-check">
        <input
          type="checkbox"
          checked={draft.property}
          onChange={({ target }) => write({ property: target.checked })}
        />
        {text.property}
      </label>
      <label className="setting-check">
        <input
          type="checkbox"
          checked={draft.isSensitive}
          onChange={({ target }) => write({ isSensitive: target.checked })}
        />
        {text.care}
      </label>
      {problem && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <div className="row">
        <Button kind="primary" type="submit">
          {text.add}
        </Button>
        {words !== undefined && (
          <Button kind="quiet" onClick={() => keep(undefined)}>
            {throwAway}
          </Button>
        )}
      </div>
    </form>
  );
}
